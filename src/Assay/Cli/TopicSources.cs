using System.Collections.Immutable;
using Assay.Sources;
using Assay.Sources.ClinicalTrials;
using Assay.Sources.Entrez;
using Assay.Sources.EuropePmc;
using Assay.Sources.Http;

namespace Assay.Cli;

/// <summary>The sources a watch asks, each with one pace for the whole process.</summary>
internal sealed class TopicSources : IDisposable
{
    /// <summary>The source asked where none is named.</summary>
    public const string PubMed = "pubmed";

    private const string EuropePmc = "europepmc";

    /// <summary>The names there are, for help and complaints.</summary>
    public const string Named = "pubmed, europepmc, clinicaltrials";

    private readonly HttpClient http = PoliteClient.NewHttp();
    private readonly List<IDisposable> paces = [];

    private TopicSources()
    {
    }

    /// <summary>The sources in the order they were named.</summary>
    public ImmutableArray<ITopicSource> All { get; private set; }

    /// <summary>The sources of some names, set up as the environment says.</summary>
    /// <exception cref="WrongCallException">A name or a setting is wrong.</exception>
    public static TopicSources Of(IReadOnlyList<string> names, Func<string, string?> environment)
    {
        var sources = new TopicSources();
        try
        {
            sources.All = [.. names.Distinct(StringComparer.Ordinal).Select(name => sources.One(name, environment))];
            return sources;
        }
        catch (ArgumentException fault)
        {
            sources.Dispose();
            throw new WrongCallException(fault.Message);
        }
        catch
        {
            sources.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        foreach (var pace in paces) pace.Dispose();
    }

    private ITopicSource One(string name, Func<string, string?> environment) => name switch
    {
        PubMed => OfPubMed(EntrezOptions.Of(environment)),
        EuropePmc => OfEuropePmc(EuropePmcOptions.Of(environment)),
        ClinicalTrialsClient.Scheme => OfRegistry(ClinicalTrialsOptions.Of(environment)),
        _ => throw new WrongCallException($"there is no source called {name}; there are {Named}."),
    };

    private PubMedTopic OfPubMed(EntrezOptions options) =>
        new(new EntrezClient(http, Shared(options.NewPace(TimeProvider.System)), options, TimeProvider.System));

    private EuropePmcClient OfEuropePmc(EuropePmcOptions options) =>
        new(http, Shared(options.NewPace(TimeProvider.System)), options, TimeProvider.System);

    private ClinicalTrialsClient OfRegistry(ClinicalTrialsOptions options) =>
        new(http, Shared(options.NewPace(TimeProvider.System)), options, TimeProvider.System);

    private Pace Shared(Pace pace)
    {
        paces.Add(pace);
        return pace;
    }
}
