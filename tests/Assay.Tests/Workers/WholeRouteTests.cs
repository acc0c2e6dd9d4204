using System.Text;
using Assay.Audit;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Search;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;
using Assay.Topics;
using Assay.Verification;
using Assay.Workers;

namespace Assay.Tests.Workers;

/// <summary>The real stages over twelve small records of our own: XML in, pages out.</summary>
public sealed class WholeRouteTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-whole-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Records => Path.Combine(Place.Root, "tests", "Assay.Tests", "Workers", "Records", "twelve.xml");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Twelve_records_become_the_pages_that_are_expected()
    {
        await using var store = await SqliteStore.OpenAsync(Path.Combine(folder.FullName, "a.db"), Stop);
        await RunAsync(store, Records);
        var text = new StringBuilder();
        foreach (var card in await store.CardsAsync(new(null, null, null, 0, 500) { WithNotices = true }, Stop))
            Describe(text, (await store.FindPageAsync(card.Id, null, Stop))!.Page, card);
        Golden.Match(text.ToString(), "twelve.txt");
    }

    [Fact]
    public async Task A_second_run_over_real_stages_writes_nothing_and_reports_the_same()
    {
        var file = Path.Combine(folder.FullName, "a.db");
        RouteTally first, second;
        await using (var store = await SqliteStore.OpenAsync(file, Stop)) first = await RunAsync(store, Records);
        var before = await File.ReadAllBytesAsync(file, Stop);
        await using (var store = await SqliteStore.OpenAsync(file, Stop)) second = await RunAsync(store, Records);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, Stop));
        Assert.Equal((0, 0, first.SetAside, first.Blocked), (second.StagesRun, second.Published, second.SetAside, second.Blocked));
    }

    [Fact]
    public async Task A_page_made_from_kept_results_is_the_page_that_was_made_from_fresh_ones()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, Records);
        foreach (var card in await store.CardsAsync(new(null, null, null, 0, 500), Stop))
        {
            var state = (await store.FindPageAsync(card.Id, null, Stop))!;
            Assert.Equal(state.Hash, Fingerprint.Of(state.Page));
        }
    }

    [Fact]
    public async Task Sentences_that_are_not_borne_out_stay_on_the_page_and_are_never_its_summary()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, Records);
        foreach (var card in await store.CardsAsync(new(null, null, null, 0, 500), Stop))
        {
            var page = (await store.FindPageAsync(card.Id, null, Stop))!.Page;
            if (page.Digest is not { } digest) continue;
            Assert.Equal(digest.Draft.Claims().Count(), digest.Verdicts.Length);
            Assert.DoesNotContain(digest.Verdicts, verdict => !verdict.MayBePrinted && verdict.Claim.Sentence == card.Summary);
        }
    }

    [Fact]
    public async Task Every_paper_is_found_by_a_word_of_its_title_and_every_mark_lies_in_its_snippet()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, Records);
        var search = new SqliteSearch(store);
        foreach (var card in await store.CardsAsync(new(null, null, null, 0, 500), Stop))
        {
            var hits = await search.FindAsync(card.Title, null, 50, Stop);
            Assert.Contains(hits, hit => hit.Card.Id == card.Id);
            Assert.All(hits, hit => Assert.All(hit.Marks, mark => Assert.True(mark.End <= hit.Snippet.Length && mark.Length > 0)));
        }
    }

    [Fact]
    public async Task Two_hundred_real_records_go_through_without_a_broken_stage()
    {
        var place = Place.SharedOrSkip("data", "pubmed");
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await foreach (var step in Over(store).RunAsync(SourceFiles.ReadAsync([place], Stop).Take(200), Stop))
            Assert.NotEqual("stage-broke", (step as RouteStep.Kept)?.Page?.SetAside?.Code);
    }

    private static void Describe(StringBuilder text, PaperPage page, PaperCard card)
    {
        text.AppendLine($"{card.Id} {card.Date} {card.Type} {card.Standing} [{string.Join(", ", card.Topics)}] {card.Title}");
        text.AppendLine($"  summary: {card.Summary}");
        if (page.SetAside is { } reason) text.AppendLine($"  set aside: {reason.Code}");
        foreach (var verdict in page.Digest?.Verdicts ?? [])
            text.AppendLine($"  {verdict.Support}: {verdict.Claim.Sentence}");
    }

    private static async Task<RouteTally> RunAsync(IStore store, params string[] files)
    {
        var tally = new RouteTally();
        await foreach (var step in Over(store).RunAsync(SourceFiles.ReadAsync(files, Stop), Stop)) tally = tally.Add(step);
        return tally;
    }

    private static Route Over(IStore store)
    {
        var topics = TopicCatalogue.Shipped();
        return new(store, new Stops
        {
            Reading = new AbstractReader(),
            Audit = new StudyAudit(),
            Digests = new ExtractiveDigest(),
            Verification = new DigestCheck(),
            Match = new TopicMatcher(topics.Values).Match,
            Topics = topics,
            Standing = Standings.Of,
            ReadDigest = DigestPageReader.Read,
            Stranger = StrangersDigest.Of,
        }, new FixedClock(Small.Noon), new RouteOptions { KeepAll = true });
    }
}
