using System.Collections.Immutable;
using Assay.Records;
using Assay.Search;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;
using Assay.Workers;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Workers;

/// <summary>Papers of no topic are kept, listed and found; their pages wait until somebody opens them.</summary>
public sealed class KeepingTests
{
    private static readonly CardFilter All = new(null, null, null, 0, 500);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static RouteOptions Keeping => new() { KeepAll = true, PageAll = false };

    [Fact]
    public async Task A_paper_of_no_topic_is_kept_listed_and_found_and_no_stage_runs()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var stops = new TinyStops();
        var step = Assert.IsType<RouteStep.Kept>(Assert.Single(await RunAsync(store, stops, Keeping, Delivered(9, "On semaglutide", "It lowered glucose in mice."))));
        Assert.Equal((Written.Added, true, 0), (step.Written, step.IsListed, stops.Runs));
        Assert.Null(step.Page);
        Assert.NotNull(await store.FindArticleAsync(SourceId.OfPmid(9), Stop));
        Assert.Null(await store.FindPageHashAsync(SourceId.OfPmid(9), Stop));
        Assert.Empty(await store.PageHistoryAsync(SourceId.OfPmid(9), Stop));
        var card = Assert.Single(await store.CardsAsync(All, Stop));
        Assert.Equal(("On semaglutide", PaperCards.NotRead.Sentence, false, Small.Noon), (card.Title, card.Summary, card.HasDigest, card.Changed));
        var search = new SqliteSearch(store);
        var hit = Assert.Single(await search.FindAsync("glucose mice", null, 10, Stop));
        Assert.Equal("It lowered glucose in mice.", hit.Snippet);
        Assert.Equal(["glucose", "mice"], hit.Marks.Select(mark => mark.Of(hit.Snippet)));
        // What is said of every such paper finds none of them.
        Assert.Empty(await search.FindAsync("topic followed", null, 10, Stop));
    }

    [Fact]
    public async Task A_paper_of_a_topic_has_its_page_as_ever()
    {
        await using var whole = await SqliteStore.OpenAsync(":memory:", Stop);
        await using var kept = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(whole, new TinyStops(), new() { KeepAll = true }, RouteTests.Corpus());
        await RunAsync(kept, new TinyStops(), Keeping, RouteTests.Corpus());
        foreach (var card in await whole.CardsAsync(All, Stop))
        {
            var belongs = card.Topics.Length > 0;
            Assert.Equal(belongs ? await whole.FindPageHashAsync(card.Id, Stop) : null, await kept.FindPageHashAsync(card.Id, Stop));
        }
        Assert.Equal(await whole.CountCardsAsync(All, Stop), await kept.CountCardsAsync(All, Stop));
    }

    [Fact]
    public async Task A_paper_that_comes_to_a_topic_gets_its_page_and_one_that_has_a_page_keeps_it_up_to_date()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, new TinyStops(), Keeping, Delivered(9, "On semaglutide", "Words."));
        await RunAsync(store, new TinyStops(), Keeping, Delivered(9, "On thymosin", "Words."));
        Assert.NotNull(await store.FindPageHashAsync(SourceId.OfPmid(9), Stop));
        await RunAsync(store, new TinyStops(), Keeping, Delivered(9, "On tirzepatide", "Words."));
        Assert.Equal("On tirzepatide", (await store.FindPageAsync(SourceId.OfPmid(9), null, Stop))!.Page.Article.Title);
        Assert.Equal(2, (await store.PageHistoryAsync(SourceId.OfPmid(9), Stop)).Length);
    }

    [Fact]
    public async Task A_listed_paper_that_changes_is_listed_and_found_as_it_is_now()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, new TinyStops(), Keeping, Delivered(9, "On xylitol", "First words."));
        await RunAsync(store, new TinyStops(), Keeping, Delivered(9, "On erythritol", "Other words."));
        Assert.Equal("On erythritol", Assert.Single(await store.CardsAsync(All, Stop)).Title);
        Assert.Empty(await new SqliteSearch(store).FindAsync("xylitol", null, 10, Stop));
        Assert.Single(await new SqliteSearch(store).FindAsync("erythritol", null, 10, Stop));
        await RunAsync(store, new TinyStops(), Keeping, new Delivery.Withdrawn(SourceId.OfPmid(9)));
        Assert.Equal(0, await store.CountCardsAsync(All, Stop));
    }

    [Fact]
    public async Task A_digest_found_elsewhere_waits_for_its_paper_and_is_reason_enough_for_a_page()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RouteTests.Over(store, new TinyStops(), Keeping).ImportAsync("9\nA headline\nIt lowered glucose.", "a.example", null, Stop);
        await RunAsync(store, new TinyStops(), Keeping, Delivered(9, "On semaglutide", "It lowered glucose."));
        Assert.Single((await store.FindPageAsync(SourceId.OfPmid(9), null, Stop))!.Page.ForeignDigests);
    }

    [Fact]
    public async Task Papers_with_a_page_can_be_listed_alone()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, new TinyStops(), Keeping, Delivered(1, "On semaglutide", "It lowered glucose."), Delivered(2, "On thymosin", "It did nothing."));
        Assert.Equal((2, 1), (await store.CountCardsAsync(All, Stop), await store.CountCardsAsync(All with { OnlyPaged = true }, Stop)));
        Assert.Equal("On thymosin", Assert.Single(await store.CardsAsync(All with { OnlyPaged = true }, Stop)).Title);
    }

    [Fact]
    public async Task A_merged_paper_is_not_listed_again()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await store.SaveArticleAsync(Small.Article(1), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(2), Small.Noon, Stop);
        await store.SaveMergeAsync(SourceId.OfPmid(2), new(SourceId.OfPmid(2), SourceId.OfPmid(1), "One DOI."), Stop);
        Assert.False(await store.ListAsync(Small.Page(Small.Article(2)) with { SetAside = PaperCards.NotRead }, Small.Noon, Stop));
        Assert.Equal(Listing.Merged, (await store.KeepAsync(ReadyArticle.Of(Small.Article(2), null), Small.Noon, Stop)).Listing);
        Assert.Equal(0, await store.CountCardsAsync(All, Stop));
    }

    [Fact]
    public async Task Records_that_are_tied_to_another_are_told_from_those_that_are_not()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var trial = new DataBank("ClinicalTrials.gov", ["NCT01234567"]);
        Article[] articles =
        [
            Small.Article(1) with { DataBanks = [trial] },
            Small.Article(2) with { DataBanks = [trial] },
            Small.Article(3) with { Doi = "10.1000/3" },
            Small.Article(4) with { Corrections = [new("ErratumFor", null, "3")] },
            Small.Article(5) with { Corrections = [new("Cites", null, "3"), new("CommentOn", null, "99")] },
            Small.Article(6) with { Doi = "10.1000/6" },
        ];
        foreach (var article in articles) await store.SaveArticleAsync(article, Small.Noon, Stop);
        Assert.DoesNotContain(SourceId.OfPmid(1), await store.TiedAsync(articles, Stop));
        foreach (var article in articles[..2]) await store.PublishAsync(Small.Page(article), Small.Noon, Stop);
        await store.SaveNoticeAsync(new("retraction-watch:1", StandingNature.Retraction, null, null, "10.1000/6", null, null, []), Small.Noon, Stop);
        Assert.Equal([1, 2, 3, 4, 6], (await store.TiedAsync(articles, Stop)).Select(id => int.Parse(id.Value)));
        await store.DeleteArticleAsync(SourceId.OfPmid(2), Small.Noon, Stop);
        await store.DeleteArticleAsync(SourceId.OfPmid(4), Small.Noon, Stop);
        Assert.Equal([6], (await store.TiedAsync([articles[0], articles[2], articles[4], articles[5]], Stop)).Select(id => int.Parse(id.Value)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(128, 2)]
    public async Task A_second_identical_run_writes_nothing(int batch, int parallel)
    {
        var folder = Directory.CreateTempSubdirectory("assay-keeping-");
        try
        {
            var file = Path.Combine(folder.FullName, "a.db");
            var options = Keeping with { BatchSize = batch, Parallelism = parallel };
            await RouteTests.RunAsync(file, new TinyStops(), RouteTests.Corpus(), options);
            var before = await File.ReadAllBytesAsync(file, Stop);
            var tally = await RouteTests.RunAsync(file, new TinyStops(), RouteTests.Corpus(), options, Small.Noon.AddDays(1));
            Assert.Equal(before, await File.ReadAllBytesAsync(file, Stop));
            Assert.Equal((0, 0, 8), (tally.Added, tally.Published, tally.Listed));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Whatever_comes_in_batches_of_whatever_size_keeps_what_saving_one_by_one_keeps()
    {
        var stop = Stop;
        var one = from pmid in Gen.Choose(1, 5)
                  from wording in Gen.Choose(0, 3)
                  from version in Gen.Choose(1, 2)
                  from edition in Gen.Choose(0, 4)
                  select (Delivery)(wording == 0
                      ? new Delivery.Withdrawn(SourceId.OfPmid(pmid)) { Edition = Place(edition) }
                      : new Delivery.Delivered(Article(pmid, wording, version)) { Edition = Place(edition) });
        var given = from deliveries in one.ListOf()
                    from batch in Gen.Choose(1, 40)
                    from pageAll in Gen.Elements(true, false)
                    select (deliveries: deliveries.ToList(), batch, pageAll);
        await Task.Run(() => Prop.ForAll(given.ToArbitrary(), law => SameAsync(law.deliveries, law.batch, law.pageAll, stop).GetAwaiter().GetResult()).Hold(60), stop);
    }

    private static async Task SameAsync(List<Delivery> deliveries, int batch, bool pageAll, CancellationToken stop)
    {
        await using var plain = await SqliteStore.OpenAsync(":memory:", stop);
        await using var fast = await SqliteStore.OpenAsync(":memory:", stop);
        foreach (var delivery in deliveries)
            if (delivery is Delivery.Delivered(var article)) await plain.SaveArticleAsync(article, delivery.Edition, Small.Noon, stop);
            else if (delivery is Delivery.Withdrawn(var id)) await plain.DeleteArticleAsync(id, delivery.Edition, Small.Noon, stop);
        var options = new RouteOptions { KeepAll = true, PageAll = pageAll, BatchSize = batch };
        await foreach (var _ in RouteTests.Over(fast, new TinyStops(), options).RunAsync(deliveries.ToAsyncEnumerable(), stop))
        {
        }
        Assert.Equal(await KeptAsync(plain, stop), await KeptAsync(fast, stop));
        foreach (var card in await fast.CardsAsync(All, stop))
        {
            var kept = (await fast.FindArticleAsync(card.Id, stop))!;
            Assert.Equal(kept.Article.Title, card.Title);
            var belongs = kept.Article.Title.Contains("Thymosin", StringComparison.Ordinal);
            Assert.Equal(belongs, !(await fast.MatchesAsync(card.Id, stop)).IsEmpty);
            var page = await fast.FindPageAsync(card.Id, null, stop);
            Assert.True(page is not null || !(belongs || pageAll));
            if (page is not null) Assert.Equal(kept.Article.Title, page.Page.Article.Title);
        }
    }

    private static async Task<string> KeptAsync(IStore store, CancellationToken stop)
    {
        var text = ImmutableArray.CreateBuilder<string>();
        await foreach (var kept in store.ArticlesAsync(stop))
        {
            text.Add($"{kept.Article.Id} {kept.Hash}");
            text.AddRange((await store.ArticleHistoryAsync(kept.Article.Id, stop)).Select(moment => $"  {moment.Hash}"));
            foreach (var key in Identity.Keys(kept.Article)) text.Add($"  {key}: {string.Join(' ', await store.FindByKeyAsync(key, stop))}");
        }
        return string.Join('\n', text);
    }

    private static Article Article(int pmid, int wording, int version) =>
        Small.Article(pmid, $"{(wording == 1 ? "Semaglutide" : "Thymosin")} {wording}", "It lowered deaths.", version) with { Doi = $"10.1000/{(pmid + wording) % 3}" };

    private static Edition? Place(int file) => file == 0 ? null : new Edition(26, file);

    private static Delivery Delivered(int pmid, string title, string text) => new Delivery.Delivered(Small.Article(pmid, title, text));

    private static async Task<List<RouteStep>> RunAsync(IStore store, TinyStops stops, RouteOptions options, params Delivery[] deliveries)
    {
        var steps = new List<RouteStep>();
        await foreach (var step in RouteTests.Over(store, stops, options).RunAsync(deliveries.ToAsyncEnumerable(), Stop)) steps.Add(step);
        return steps;
    }
}
