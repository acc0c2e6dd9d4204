using Assay.Sources.Entrez;
using Assay.Sources.Http;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Sources.Loopback;
using Assay.Topics;
using Assay.Workers.Watching;

namespace Assay.Tests.Workers.Watching;

/// <summary>A watch of one topic over a PubMed on this machine, with a clock on which waiting takes no time.</summary>
internal sealed class Watched : IAsyncDisposable
{
    private readonly HttpClient http = PoliteClient.NewHttp();
    private readonly TimeProvider clock;

    private Watched(LoopbackPubMed pubmed, SqliteStore store, TimeProvider clock) => (PubMed, Store, this.clock) = (pubmed, store, clock);

    public static Topic Topic { get; } = new()
    {
        Slug = TinyStops.Topic,
        Name = "Thymosin",
        Class = "immune modulator",
        Aliases = ["thymosin"],
        Query = "thymosin[tiab] OR peptide[tiab]",
    };

    public LoopbackPubMed PubMed { get; }

    public SqliteStore Store { get; }

    public TinyStops Stops { get; } = new();

    public WatchOptions Options { get; init; } = new();

    public EntrezOptions Entrez { get; init; } = new() { RequestsASecond = 100, MaxTries = 3, Timeout = TimeSpan.FromSeconds(5) };

    public static async Task<Watched> StartAsync(TimeProvider? clock = null) => new(await LoopbackPubMed.StartAsync(),
        await SqliteStore.OpenAsync(":memory:", TestContext.Current.CancellationToken), clock ?? new HurriedClock());

    public static LoopbackArticle Paper(int pmid, string title = "Thymosin in an invented ward.") => new(pmid) { Title = title };

    public PubMedTopic Source(EntrezOptions? options = null)
    {
        var asked = (options ?? Entrez) with { BaseAddress = PubMed.EUtils };
        return new(new EntrezClient(http, asked.NewPace(clock), asked, clock));
    }

    public async Task<Check> CheckAsync(Topic? topic = null, EntrezOptions? entrez = null, WatchOptions? options = null) =>
        await new TopicWatch(Store, Stops.Stops, clock, options ?? Options).CheckAsync(topic ?? Topic, Source(entrez), _ => { }, TestContext.Current.CancellationToken);

    /// <summary>A check of a PubMed somewhere else.</summary>
    public async Task<Check> CheckAtAsync(Uri address)
    {
        var asked = Entrez with { BaseAddress = address };
        var source = new PubMedTopic(new EntrezClient(http, asked.NewPace(clock), asked, clock));
        return await new TopicWatch(Store, Stops.Stops, clock, Options).CheckAsync(Topic, source, _ => { }, TestContext.Current.CancellationToken);
    }

    public async Task<Check?> RecheckAsync() =>
        await new TopicWatch(Store, Stops.Stops, clock, Options).RecheckAsync(Topic, Source(), _ => { }, TestContext.Current.CancellationToken);

    public async Task<int> KeptAsync()
    {
        var count = 0;
        await foreach (var _ in Store.ArticlesAsync(TestContext.Current.CancellationToken)) count++;
        return count;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Store.DisposeAsync();
        await PubMed.DisposeAsync();
    }
}
