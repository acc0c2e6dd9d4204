using System.Security.Cryptography;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;
using Assay.Workers;

namespace Assay.Tests.Workers;

public sealed class RouteTests : IDisposable
{
    private static readonly CardFilter All = new(null, null, null, 0, 500);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-route-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File(string name = "assay.db") => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_article_becomes_a_page_with_a_checked_digest_and_remarks()
    {
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        var stops = new TinyStops();
        var steps = await RunAsync(store, stops, [Delivered(1, "Thymosin in sepsis", "It lowered deaths. It cures all.")]);
        var kept = Assert.IsType<RouteStep.Kept>(Assert.Single(steps));
        Assert.Equal((Written.Added, 4, 0, true, 1), (kept.Written, kept.Page!.Ran, kept.Page.Found, kept.Page.Published, kept.Page.Blocked));
        var page = (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page;
        Assert.Equal(StudyType.Rct, page.Type);
        Assert.Equal([true, false], page.Digest!.Verdicts.Select(verdict => verdict.MayBePrinted));
        Assert.Equal("S27", Assert.Single(page.Remarks).Rule);
        Assert.Equal(new DateOnly(2026, 3, 1), page.Ingested);
        Assert.Equal("thymosin-alpha-1", Assert.Single(page.Topics).Topic);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 4)]
    [InlineData(128, 2)]
    public async Task A_second_identical_run_does_no_stage_work_and_writes_nothing(int batch, int parallel)
    {
        var options = new RouteOptions { BatchSize = batch, Parallelism = parallel };
        var first = await RunAsync(File(), new TinyStops(), Corpus(), options);
        var before = SHA256.HashData(await System.IO.File.ReadAllBytesAsync(File(), Stop));
        var again = new TinyStops();
        var second = await RunAsync(File(), again, Corpus(), options, Small.Noon.AddDays(3));
        Assert.Equal(0, again.Runs);
        Assert.Equal(before, SHA256.HashData(await System.IO.File.ReadAllBytesAsync(File(), Stop)));
        Assert.Equal((0, 0, 0, 0, 0), (second.Added, second.Changed, second.Deleted, second.Published, second.StagesRun));
        Assert.Equal((first.Read, first.Passed, first.Refused), (second.Read, second.Passed, second.Refused));
        Assert.Equal(first.Blocked, second.Blocked);
        // In small batches the withdrawn record had its page for a while.
        Assert.Equal(first.SetAside - (batch == 128 ? 0 : 1), second.SetAside);
        Assert.Equal(CheckOutcome.None, second.ToRun("ingest", Small.Noon, Small.Noon).Outcome);
        Assert.Equal(CheckOutcome.New, first.ToRun("ingest", Small.Noon, Small.Noon).Outcome);
    }

    [Fact]
    public async Task What_is_written_does_not_depend_on_how_many_work_at_once()
    {
        await RunAsync(File("one.db"), new TinyStops(), Corpus(), new() { Parallelism = 1 });
        await RunAsync(File("many.db"), new TinyStops(), Corpus(), new() { Parallelism = 8 });
        Assert.Equal(Dump.Of(File("one.db")), Dump.Of(File("many.db")));
    }

    [Fact]
    public async Task A_corrected_abstract_costs_only_its_own_page()
    {
        await RunAsync(File(), new TinyStops(), Corpus());
        var stops = new TinyStops();
        var tally = await RunAsync(File(), stops, [.. Corpus(), Delivered(3, "Thymosin 3", "Corrected words.")]);
        Assert.Equal((1, 1, 4), (tally.Changed, tally.Published, stops.Runs));
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        Assert.Equal(2, (await store.PageHistoryAsync(SourceId.OfPmid(3), Stop)).Length);
    }

    [Fact]
    public async Task A_better_reader_whose_study_is_the_same_costs_only_the_reading()
    {
        await RunAsync(File(), new TinyStops(), [Delivered(1, "Thymosin", "One. Two.")]);
        var old = new TinyStops();
        var stops = new TinyStops { Reading = new("reading", old.Reading.Make) { Id = new("reading", 2) } };
        var tally = await RunAsync(File(), stops, [Delivered(1, "Thymosin", "One. Two.")]);
        Assert.Equal((1, 1, 0), (stops.Runs, stops.Reading.Runs, tally.Published));
    }

    [Fact]
    public async Task A_paper_without_an_abstract_has_a_page_that_says_so()
    {
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        await RunAsync(store, new TinyStops(), [Delivered(1, "Thymosin: a comment", "")]);
        var page = (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page;
        Assert.Null(page.Study);
        Assert.Null(page.Digest);
        Assert.Equal(("no-abstract", StudyType.Comment), (page.SetAside!.Code, page.Type));
        Assert.Empty(page.Remarks);
    }

    [Fact]
    public async Task Articles_of_no_topic_are_passed_unless_all_are_wanted_or_a_topic_is_named()
    {
        var other = Delivered(9, "On semaglutide", "Words.");
        Assert.Equal(1, (await RunAsync(File("a.db"), new TinyStops(), [other])).Passed);
        Assert.Equal(1, (await RunAsync(File("b.db"), new TinyStops(), [other], new() { KeepAll = true })).Added);
        Assert.Equal(1, (await RunAsync(File("c.db"), new TinyStops(), [other], new() { Topic = "bpc-157" })).Added);
        // The reader's word holds on later runs that do not repeat it.
        await RunAsync(File("c.db"), new TinyStops(), [other, Delivered(9, "On semaglutide", "Changed.")]);
        await using var store = await SqliteStore.OpenAsync(File("c.db"), Stop);
        Assert.Equal(1, await store.CountCardsAsync(All with { Topic = "bpc-157" }, Stop));
        Assert.Throws<ArgumentException>(() => new Route(store, new TinyStops().Stops, TimeProvider.System, new() { Topic = "no-such" }));
    }

    [Fact]
    public async Task A_record_taken_back_by_its_source_leaves_the_lists()
    {
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        var tally = await TallyAsync(store, new TinyStops(),
            [Delivered(1, "Thymosin", "One."), new Delivery.Withdrawn(SourceId.OfPmid(1)), new Delivery.Withdrawn(SourceId.OfPmid(2))]);
        Assert.Equal((1, 1), (tally.Added, tally.Deleted));
        Assert.Equal(0, await store.CountCardsAsync(All, Stop));
    }

    [Fact]
    public async Task A_source_that_breaks_keeps_what_came_before()
    {
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        var reported = new List<RouteStep>();
        await Assert.ThrowsAsync<SourceFaultException>(async () =>
        {
            await foreach (var step in Over(store, new TinyStops(), new()).RunAsync(Breaking(), Stop)) reported.Add(step);
        });
        Assert.Equal(3, reported.Count);
        Assert.Equal(3, await store.CountCardsAsync(All, Stop));
    }

    [Fact]
    public async Task A_text_that_breaks_a_stage_gets_a_page_that_says_so_and_the_next_run_tries_again()
    {
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        Delivery[] deliveries = [Delivered(1, "Thymosin to break", "One."), Delivered(2, "Thymosin", "Two.")];
        var tally = await TallyAsync(store, new TinyStops(), deliveries);
        Assert.Equal((2, 1), (tally.Published, tally.SetAside));
        Assert.Equal("stage-broke", (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page.SetAside!.Code);
        var again = new TinyStops();
        Assert.Equal(0, (await TallyAsync(store, again, deliveries)).Published);
        Assert.Equal(1, again.Runs);
    }

    [Fact]
    public async Task A_strangers_digest_is_read_audited_and_checked_headline_and_all()
    {
        await using var store = await SqliteStore.OpenAsync(File(), Stop);
        var route = Over(store, new TinyStops(), new());
        const string Text = "1\nThymosin cures sepsis\nIt lowered deaths. Nobody was harmed.";
        // The digest may be found before its article is.
        Assert.Null(Assert.IsType<RouteStep.Imported>(await route.ImportAsync(Text, "a.example", null, Stop)).Page);
        await RunAsync(store, new TinyStops(), [Delivered(1, "Thymosin in sepsis", "It lowered deaths.")]);
        var foreign = Assert.Single((await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page.ForeignDigests);
        Assert.Equal(("a.example", "stranger-1"), (foreign.Origin, foreign.Engine));
        Assert.Equal(["Thymosin cures sepsis", "It lowered deaths.", "Nobody was harmed."], foreign.Checked!.Draft.Claims().Select(claim => claim.Sentence));
        Assert.Equal(Assay.Verification.Support.Overstated, foreign.Checked.Verdicts[0].Support);
        Assert.Single(foreign.Remarks);
        var unchanged = Assert.IsType<RouteStep.Imported>(await route.ImportAsync(Text, "a.example", null, Stop));
        Assert.Equal((Written.Unchanged, false), (unchanged.Written, unchanged.Page!.Published));
        Assert.Equal(1, (await store.CardsAsync(All, Stop))[0].ForeignDigests);
    }

    [Fact]
    public async Task What_is_kept_can_be_run_again()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, new TinyStops(), Corpus());
        var route = Over(store, new TinyStops(), new());
        var tally = new RouteTally();
        await foreach (var step in route.RunAsync(route.KeptAsync(Stop), Stop)) tally = tally.Add(step);
        Assert.Equal((await store.CountCardsAsync(All, Stop), 0), (tally.Read, tally.StagesRun));
    }

    internal static Delivery[] Corpus(int count = 40) =>
    [
        .. Enumerable.Range(1, count).Select(pmid => Delivered(pmid, $"{(pmid % 5 == 0 ? "Semaglutide" : "Thymosin")} {pmid}",
            pmid % 7 == 0 ? "" : $"It lowered deaths by {pmid}%. {(pmid % 3 == 0 ? "It cures all." : "Dose was 1.6 mg.")}")),
        Delivered(2, "Thymosin 2", "Second state. It lowered deaths."),
        Delivered(1, "Thymosin 1", "Version two.", version: 2),
        new Delivery.Refused(new("pmid-zero", "Record 43 has PMID 0.")),
        new Delivery.Withdrawn(SourceId.OfPmid(7)),
        new Delivery.Withdrawn(SourceId.OfPmid(400)),
    ];

    private static Delivery Delivered(int pmid, string title, string text, int version = 1) =>
        new Delivery.Delivered(Small.Article(pmid, title, text, version));

    private static async IAsyncEnumerable<Delivery> Breaking()
    {
        foreach (var pmid in Enumerable.Range(1, 3)) yield return await new ValueTask<Delivery>(Delivered(pmid, $"Thymosin {pmid}", "One."));
        throw new SourceFaultException("The file ends in the middle of a record.");
    }

    internal static Route Over(IStore store, TinyStops stops, RouteOptions options, DateTimeOffset? at = null) =>
        new(store, stops.Stops, new FixedClock(at ?? Small.Noon), options);

    private static async Task<RouteTally> TallyAsync(IStore store, TinyStops stops, IEnumerable<Delivery> deliveries) =>
        (await RunAsync(store, stops, deliveries)).Aggregate(new RouteTally(), (tally, step) => tally.Add(step));

    private static async Task<List<RouteStep>> RunAsync(IStore store, TinyStops stops, IEnumerable<Delivery> deliveries,
        RouteOptions? options = null, DateTimeOffset? at = null)
    {
        var steps = new List<RouteStep>();
        await foreach (var step in Over(store, stops, options ?? new(), at).RunAsync(deliveries.ToAsyncEnumerable(), Stop)) steps.Add(step);
        return steps;
    }

    internal static async Task<RouteTally> RunAsync(string file, TinyStops stops, IEnumerable<Delivery> deliveries,
        RouteOptions? options = null, DateTimeOffset? at = null)
    {
        await using var store = await SqliteStore.OpenAsync(file, Stop);
        return (await RunAsync(store, stops, deliveries, options, at)).Aggregate(new RouteTally(), (tally, step) => tally.Add(step));
    }
}
