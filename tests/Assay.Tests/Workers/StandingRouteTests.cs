using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;
using Assay.Workers;

namespace Assay.Tests.Workers;

/// <summary>What a change of standing or text does to pages: in one run, and only to those it concerns.</summary>
public sealed class StandingRouteTests
{
    private static readonly DateTimeOffset later = Small.Noon.AddDays(10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_retraction_is_on_the_page_after_the_run_that_brought_it()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Kept(1), Kept(2)]);
        var stops = new TinyStops();
        var tally = await RunAsync(store, [new Delivery.Delivered(Small.Article(1, "Thymosin 1") with { Corrections = [new("RetractionIn", "J Ex. 2026", "9")], PublicationTypes = ["Retracted Publication"] })], later, stops);
        Assert.Equal((1, 1), (tally.Changed, tally.Published));
        var page = await PageAsync(store, 1);
        Assert.Equal(Standing.Retracted, page.Standing);
        Assert.Contains(page.StandingWhy, why => why is { Pmid: "9", Citation: "J Ex. 2026" });
        var change = Assert.Single(page.Changes);
        Assert.Equal((later, "standing", "current", "retracted", "pubmed:1"), (change.At, change.What, change.Before, change.After, change.Source));
        Assert.NotNull(page.Digest);
        Assert.Empty((await PageAsync(store, 2)).Changes);
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData(null, "10.1000/p1")]
    [InlineData("404", "10.1000/p1")]
    public async Task A_registers_notice_remakes_the_page_of_its_paper_in_the_same_run(string? pmid, string? doi)
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Doi(1), Kept(2)]);
        var stops = new TinyStops();
        var steps = await StepsAsync(store, [Noted(pmid, doi)], later, stops);
        var noted = Assert.IsType<RouteStep.Noted>(Assert.Single(steps));
        Assert.Equal((Written.Added, true), (noted.Written, Assert.Single(noted.Pages).Published));
        Assert.Equal(0, stops.Runs);
        var page = await PageAsync(store, 1);
        Assert.Equal(Standing.Retracted, page.Standing);
        Assert.Equal(["Data Fabrication"], Assert.Single(page.StandingWhy).Reasons);
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), Assert.Single(page.Changes).At);
        Assert.Equal((1, 0), await RunAsync(store, [Noted(pmid, doi)], later.AddDays(1)) is var again ? (again.Noted + 1, again.Published) : default);
    }

    [Fact]
    public async Task A_notice_that_came_first_is_found_by_its_paper()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Noted("1", null)]);
        await RunAsync(store, [Kept(1)], later);
        Assert.Equal(Standing.Retracted, (await PageAsync(store, 1)).Standing);
    }

    [Fact]
    public async Task A_notices_own_record_bears_on_the_paper_before_that_is_revised()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Kept(1)]);
        var notice = Small.Article(9, "Retraction: Thymosin 1", "") with { Corrections = [new("RetractionOf", "J Ex. 2026", "1")], PublicationTypes = ["Retraction of Publication"] };
        var tally = await RunAsync(store, [new Delivery.Delivered(notice)], later);
        Assert.Equal(2, tally.Published);
        var page = await PageAsync(store, 1);
        Assert.Equal(Standing.Retracted, page.Standing);
        var related = Assert.Single(page.Related);
        Assert.Equal(("pubmed:9", "notice", "Retracts this paper"), (related.Id.ToString(), related.Kind, related.Reason));
        var nine = await PageAsync(store, 9);
        Assert.Equal((Standing.Notice, "notice"), (nine.Standing, nine.SetAside!.Code));
        Assert.Null(nine.Digest);
        Assert.Equal("The paper this notice retracts", Assert.Single(nine.Related).Reason);
        // A notice is no paper: lists leave it out, and count it apart.
        Assert.Equal(["pubmed:1"], (await store.CardsAsync(new(null, null, null, 0, 50), Stop)).Select(card => card.Id.ToString()));
        Assert.Equal(2, await store.CountCardsAsync(new(null, null, null, 0, 50) { WithNotices = true }, Stop));
        Assert.Equal([(Standing.Retracted, 1), (Standing.Notice, 1)], (await store.EvidenceAsync(null, Stop)).OrderBy(count => count.Standing).Select(count => (count.Standing, count.Papers)));
        // And when its source takes the notice back, the paper stands again.
        await RunAsync(store, [new Delivery.Withdrawn(SourceId.OfPmid(9))], later.AddDays(1));
        Assert.Equal(Standing.Current, (await PageAsync(store, 1)).Standing);
        Assert.Empty((await PageAsync(store, 1)).Related);
    }

    [Fact]
    public async Task A_notice_of_a_kept_paper_is_kept_though_no_topic_names_it()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var notice = Small.Article(9, "Notice of retraction", "") with { Corrections = [new("RetractionOf", "J Ex. 2026", "1")] };
        Assert.Equal(1, (await RunAsync(store, [new Delivery.Delivered(notice)], options: new())).Passed);
        Assert.Equal(2, (await RunAsync(store, [Kept(1), new Delivery.Delivered(notice)], options: new())).Added);
    }

    [Fact]
    public async Task A_changed_abstract_makes_every_result_that_rests_on_it_stale_and_no_other()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Kept(1), Kept(2)]);
        var stops = new TinyStops();
        var changed = Small.Article(1, "Thymosin 1", "One sentence. A corrected sentence.");
        await RunAsync(store, [new Delivery.Delivered(changed), Kept(2)], later, stops);
        Assert.Equal((1, 1, 1, 1), (stops.Reading.Runs, stops.Audit.Runs, stops.Digests.Runs, stops.Verification.Runs));
        var page = await PageAsync(store, 1);
        Assert.Contains(page.Digest!.Verdicts, verdict => verdict.Claim.Sentence == "A corrected sentence.");
        Assert.Equal(("abstract", "Another sentence.", "A corrected sentence."), Assert.Single(page.Changes) is var change ? (change.What, change.Before, change.After) : default);
        // A change of standing alone leaves what was read of the text as it was.
        var standing = new TinyStops();
        await RunAsync(store, [new Delivery.Delivered(changed with { Corrections = [new("ErratumIn", "J Ex. 2026", null)] })], later.AddDays(1), standing);
        Assert.Equal(["standing", "abstract"], (await PageAsync(store, 1)).Changes.Select(one => one.What));
    }

    [Fact]
    public async Task A_registry_record_is_listed_and_never_digested()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var registry = Small.Article(1, "Thymosin in sepsis", "It will lower deaths.") with { Id = new("clinicaltrials", "NCT02867267"), PublicationTypes = ["Registry Record"] };
        await RunAsync(store, [new Delivery.Delivered(registry)]);
        await RunAsync(store, [new Delivery.Delivered(Small.Article(5, "Thymosin, found out") with { DataBanks = [new("ClinicalTrials.gov", ["NCT02867267"])] })], later);
        var page = (await store.FindPageAsync(registry.Id, null, Stop))!.Page;
        Assert.Equal(("registry-record", Assay.Reading.StudyType.RegistryRecord), (page.SetAside!.Code, page.Type));
        Assert.Null(page.Digest);
        Assert.Equal(("pubmed:5", "article"), Assert.Single(page.Related) is var paper ? (paper.Id.ToString(), paper.Kind) : default);
        Assert.Equal(("clinicaltrials:NCT02867267", "registry-record"), Assert.Single((await PageAsync(store, 5)).Related) is var other ? (other.Id.ToString(), other.Kind) : default);
    }

    [Fact]
    public async Task A_paper_listed_without_a_page_is_opened_for_who_asks_and_nothing_is_written()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var stops = new TinyStops();
        var tally = await RunAsync(store, [new Delivery.Delivered(Small.Article(3, "Semaglutide"))], options: new() { KeepAll = true, PageAll = false }, stops: stops);
        Assert.Equal((1, 0, 0), (tally.Added, tally.Published, stops.Runs));
        var card = Assert.Single(await store.CardsAsync(new(null, null, null, 0, 50), Stop));
        Assert.Equal(PaperCards.NotRead.Sentence, card.Summary);
        var shelf = new PageShelf(store, stops.Stops);
        var opened = Assert.IsType<Opened.Page>(await shelf.OpenAsync(SourceId.OfPmid(3), Stop));
        Assert.NotNull(opened.State.Page.Digest);
        Assert.Null(await store.FindPageAsync(SourceId.OfPmid(3), null, Stop));
        Assert.Null(await shelf.OpenAsync(SourceId.OfPmid(404), Stop));
        // What is made for one reader is what would be kept.
        await RunAsync(store, [new Delivery.Delivered(Small.Article(3, "Semaglutide"))]);
        Assert.Equal((await store.FindPageHashAsync(SourceId.OfPmid(3), Stop))!, opened.State.Hash);
    }

    private static Delivery Kept(int pmid) => new Delivery.Delivered(Small.Article(pmid, $"Thymosin {pmid}"));

    private static Delivery Doi(int pmid) => new Delivery.Delivered(Small.Article(pmid, $"Thymosin {pmid}") with { Doi = $"10.1000/P{pmid}" });

    private static Delivery Noted(string? pmid, string? doi) =>
        new Delivery.Noted(new("retraction-watch:17", StandingNature.Retraction, new DateOnly(2026, 3, 5), pmid, doi, null, null, ["Data Fabrication"]));

    private static async Task<Assay.Publication.PaperPage> PageAsync(IStore store, int pmid) => (await store.FindPageAsync(SourceId.OfPmid(pmid), null, Stop))!.Page;

    private static async Task<RouteTally> RunAsync(IStore store, IEnumerable<Delivery> deliveries, DateTimeOffset? at = null, TinyStops? stops = null, RouteOptions? options = null) =>
        (await StepsAsync(store, deliveries, at, stops, options)).Aggregate(new RouteTally(), (tally, step) => tally.Add(step));

    private static async Task<List<RouteStep>> StepsAsync(IStore store, IEnumerable<Delivery> deliveries, DateTimeOffset? at = null, TinyStops? stops = null, RouteOptions? options = null)
    {
        var steps = new List<RouteStep>();
        var route = RouteTests.Over(store, stops ?? new TinyStops(), options ?? new() { KeepAll = true }, at);
        await foreach (var step in route.RunAsync(deliveries.ToAsyncEnumerable(), Stop)) steps.Add(step);
        return steps;
    }
}
