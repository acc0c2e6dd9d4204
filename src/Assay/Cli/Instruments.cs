using System.Collections.Immutable;
using Assay.Audit;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Topics;
using Assay.Verification;
using Assay.Workers;
using Assay.Workers.Reviews;
using Assay.Workers.Writing;

namespace Assay.Cli;

/// <summary>The stages of the route with their default options, and the topics in force.</summary>
/// <param name="topics">Topics by slug.</param>
/// <param name="engine">Who writes digests; null for the embedded engine.</param>
internal sealed class Instruments(ImmutableSortedDictionary<string, Topic> topics, Engine? engine = null)
{
    private readonly TopicMatcher matcher = new(topics.Values);
    private readonly IStage<Brief, Draft> digest = engine?.Stage ?? new ExtractiveDigest();
    private readonly ExtractiveDigest embedded = new();
    private readonly DigestCheck check = new();

    /// <summary>Name of who writes digests.</summary>
    public string Engine { get; } = engine?.Name ?? ExtractiveDigest.Engine;

    /// <summary>Article to study.</summary>
    public AbstractReader Reading { get; } = new();

    /// <summary>Topics by slug.</summary>
    public ImmutableSortedDictionary<string, Topic> Topics { get; } = topics;

    /// <summary>Why an article belongs to which topics.</summary>
    public ImmutableArray<TopicMatch> Match(Article article) => matcher.Match(article);

    /// <summary>A checked digest of one article, or why there is none.</summary>
    public async ValueTask<Outcome<CheckedDigest>> DigestAsync(Article article, Study study, CancellationToken cancellationToken)
    {
        var brief = new Brief(article, study, [.. Match(article).Select(match => Topics[match.Topic])]);
        return await DraftAsync(brief, cancellationToken) switch
        {
            Outcome<Draft>.Done(var draft) => await check.RunAsync(new Submission(draft, article, study), cancellationToken),
            Outcome<Draft>.SetAside(var reason) => new Outcome<CheckedDigest>.SetAside(reason),
            _ => throw new InvalidOperationException("Outcome is closed."),
        };
    }

    // There is no page and no store here: what two engines do not agree on is the embedded engine's, and says why.
    private async ValueTask<Outcome<Draft>> DraftAsync(Brief brief, CancellationToken cancellationToken)
    {
        var outcome = await digest.RunAsync(brief, cancellationToken);
        return engine is null || outcome is not Outcome<Draft>.Done({ Writing.IsModels: true } draft) || embedded.Write(brief) is not Outcome<Draft>.Done(var plain) ? outcome
            : new Outcome<Draft>.Done(Agreed.Of(draft, plain, brief, engine.Name));
    }

    /// <summary>The stops of the route.</summary>
    public Stops Stops() => new()
    {
        Reading = Reading,
        Audit = new StudyAudit(),
        Digests = engine is null ? digest : new Forehand(engine.Stage, engine.Options.Concurrency),
        Embedded = engine is null ? null : embedded,
        Verification = check,
        Match = Match,
        Topics = Topics,
        Standing = Standings.Of,
        ReadDigest = DigestPageReader.Read,
        Stranger = StrangersDigest.Of,
    };
}
