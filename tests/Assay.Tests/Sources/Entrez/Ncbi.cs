using Assay.Records;
using Assay.Sources;
using Assay.Sources.Entrez;
using Assay.Sources.Http;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Entrez;

/// <summary>A loopback PubMed and a client of it, on a clock that does not wait.</summary>
internal sealed class Ncbi : IAsyncDisposable
{
    public const string Key = "0123456789abcdef0123";

    private readonly HttpClient http = PoliteClient.NewHttp();

    private Ncbi(LoopbackPubMed pubmed, HurriedClock clock, Func<EntrezOptions, EntrezOptions> change)
    {
        (PubMed, Clock) = (pubmed, clock);
        Options = change(new EntrezOptions { BaseAddress = pubmed.EUtils, Timeout = TimeSpan.FromSeconds(20), Email = "reader@example.org" });
        Client = new EntrezClient(http, Options.NewPace(clock), Options, clock);
    }

    public LoopbackPubMed PubMed { get; }

    public HurriedClock Clock { get; }

    public EntrezOptions Options { get; }

    public EntrezClient Client { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Ncbi> StartAsync(Func<EntrezOptions, EntrezOptions>? change = null)
    {
        var clock = new HurriedClock();
        return new Ncbi(await LoopbackPubMed.StartAsync(clock), clock, change ?? (options => options));
    }

    public Task<EntrezHits> SearchAsync(string term, EntrezDate? dates = null) => Client.SearchAsync(new EntrezQuery(term, dates), Stop);

    public async Task<List<Delivery>> FetchAsync(EntrezHits hits) => await Client.FetchAsync(hits, Stop).ToListAsync(Stop);

    public async Task<List<Delivery>> FetchAsync(params int[] pmids) => await Client.FetchAsync(pmids, Stop).ToListAsync(Stop);

    /// <summary>What came before the outage, and the outage.</summary>
    public static async Task<(List<Delivery> Before, SourceOutageException Outage)> UntilOutage(IAsyncEnumerable<Delivery> source)
    {
        var before = new List<Delivery>();
        var outage = await Outage(async () =>
        {
            await foreach (var delivery in source) before.Add(delivery);
        });
        return (before, outage);
    }

    /// <summary>The outage, whose message is one sentence and holds no key.</summary>
    public static async Task<SourceOutageException> Outage(Func<Task> act)
    {
        var outage = await Assert.ThrowsAsync<SourceOutageException>(act);
        Assert.DoesNotContain('\n', outage.Message);
        Assert.EndsWith(".", outage.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, outage.ToString(), StringComparison.OrdinalIgnoreCase);
        return outage;
    }

    /// <summary>PMIDs of the articles, in the order they came; fails where one came twice.</summary>
    public static List<int> Pmids(IEnumerable<Delivery> deliveries)
    {
        var pmids = deliveries.OfType<Delivery.Delivered>().Select(delivered => int.Parse(delivered.Article.Id.Value)).ToList();
        Assert.Equal(pmids.Count, pmids.Distinct().Count());
        return pmids;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await PubMed.DisposeAsync();
    }
}
