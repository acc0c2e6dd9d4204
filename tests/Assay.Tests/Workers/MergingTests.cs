using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;
using Assay.Workers;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Workers;

/// <summary>One page for one paper, whatever records came of it and in what order.</summary>
public sealed class MergingTests
{
    private static readonly CardFilter all = new(null, null, null, 0, 50);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_records_of_one_paper_have_one_page_and_the_other_address_leads_to_it(bool ris)
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        Delivery[] both = [Pubmed("10.1000/a"), Ris("10.1000/A")];
        if (ris) both = [both[1], both[0]];
        foreach (var one in both) await RunAsync(store, [one]);
        var card = Assert.Single(await store.CardsAsync(all, Stop));
        Assert.Equal("pubmed:1", card.Id.ToString());
        var page = (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page;
        Assert.Equal(("ris:a", "same DOI 10.1000/a"), Assert.Single(page.MergedFrom) is var merged ? (merged.Id.ToString(), merged.Reason) : default);
        var opened = Assert.IsType<Opened.Elsewhere>(await new PageShelf(store, null).OpenAsync(new("ris", "a"), Stop));
        Assert.Equal(SourceId.OfPmid(1), opened.Merge.Into);
    }

    [Fact]
    public async Task A_merge_is_taken_back_when_its_ground_is_gone()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Pubmed("10.1000/a"), Ris("10.1000/a")]);
        await RunAsync(store, [Pubmed("10.1000/b")]);
        Assert.Equal(["pubmed:1", "ris:a"], (await store.CardsAsync(all, Stop)).Select(card => card.Id.ToString()).Order());
        Assert.Empty((await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page.MergedFrom);
        Assert.IsType<Opened.Page>(await new PageShelf(store, null).OpenAsync(new("ris", "a"), Stop));
    }

    [Fact]
    public async Task When_the_record_that_stood_for_the_paper_is_deleted_another_does()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Pubmed("10.1000/a"), Ris("10.1000/a"), Ris("10.1000/a", "b")]);
        await RunAsync(store, [new Delivery.Withdrawn(SourceId.OfPmid(1))]);
        Assert.Equal("ris:a", Assert.Single(await store.CardsAsync(all, Stop)).Id.ToString());
        Assert.Equal("ris:b", Assert.Single((await store.FindPageAsync(new("ris", "a"), null, Stop))!.Page.MergedFrom).Id.ToString());
    }

    [Fact]
    public async Task A_record_whose_stand_in_a_new_baseline_leaves_out_is_opened_as_itself()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await RunAsync(store, [Pubmed("10.1000/a") with { Edition = new(25, 1) }, Ris("10.1000/a")]);
        await RunAsync(store, [new Delivery.Rebased(new(26, 1))]);
        var opened = Assert.IsType<Opened.Page>(await new PageShelf(store, new TinyStops().Stops).OpenAsync(new("ris", "a"), Stop));
        Assert.Empty(opened.State.Page.MergedFrom);
    }

    [Fact]
    public async Task What_was_said_of_one_record_holds_for_the_paper()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var asked = new RouteOptions { KeepAll = true, Topic = "bpc-157" };
        await RunAsync(store, [Ris("10.1000/a")], asked);
        await store.SaveForeignDigestAsync(new("ris", "a"), "a.example", "1\nTheirs\nIt cures all.", Small.Noon, Stop);
        await RunAsync(store, [Pubmed("10.1000/a")]);
        var page = (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page;
        Assert.Contains(page.Topics, match => match.Topic == "bpc-157");
        Assert.Equal("a.example", Assert.Single(page.ForeignDigests).Origin);
        Assert.Equal(1, await store.CountCardsAsync(all with { Topic = "bpc-157" }, Stop));
    }

    [Fact]
    public async Task A_paper_without_an_abstract_is_read_by_another_records_and_says_so()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var bare = Small.Article(1, "Thymosin", "") with { Doi = "10.1000/a" };
        await RunAsync(store, [new Delivery.Delivered(bare), Ris("10.1000/a")]);
        var page = (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page;
        Assert.NotNull(page.Digest);
        Assert.Equal("pubmed:1 has no abstract; the one on this page is that of ris:a, a record of the same paper.", page.Article.Notice);
    }

    [Fact]
    public async Task A_preprint_and_its_article_stand_beside_each_other()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var preprint = Small.Article(7, "Thymosin, early") with { PublicationTypes = ["Preprint"], Corrections = [new("UpdateIn", "J Ex. 2026", "1")] };
        await RunAsync(store, [new Delivery.Delivered(preprint)]);
        await RunAsync(store, [Pubmed("10.1000/a")]);
        Assert.Equal(2, await store.CountCardsAsync(all, Stop));
        var (early, late) = ((await store.FindPageAsync(preprint.Id, null, Stop))!.Page, (await store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page);
        Assert.Equal(("pubmed:1", "article", Standing.Current), (Assert.Single(early.Related).Id.ToString(), early.Related[0].Kind, early.Standing));
        Assert.Equal(("pubmed:7", "preprint"), (Assert.Single(late.Related).Id.ToString(), late.Related[0].Kind));
    }

    [Fact]
    public async Task A_second_run_over_merged_records_writes_nothing()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        Delivery[] deliveries = [Pubmed("10.1000/a"), Ris("10.1000/a"), Ris("10.1000/a", "b")];
        await RunAsync(store, deliveries);
        Assert.Equal(0, (await RunAsync(store, deliveries)).Published);
    }

    [Fact]
    public void Any_order_of_arrival_ends_in_the_same_merges_and_pages()
    {
        var record = from scheme in Gen.Elements("pubmed", "europepmc", "ris", "jsonl")
                     from number in Gen.Choose(1, 3)
                     from doi in Gen.Elements<string?>(null, "10.1000/a", "10.1000/b")
                     from year in Gen.Choose(2020, 2021)
                     from trial in Gen.Elements("", "NCT02867267")
                     select new Article
                     {
                         Id = new(scheme, $"{number}"),
                         Title = "Thymosin alpha 1 in adults with sepsis",
                         Text = $"It lowered deaths. {trial}",
                         Doi = doi,
                         Published = new(year, null, null, null),
                         Authors = [new("Wu", "J", "J", null, null)],
                     };
        Prop.ForAll(record.ListOf().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (articles, batch) =>
        {
            var once = articles.DistinctBy(article => article.Id).ToList();
            return Told(once, batch) == Told(once.AsEnumerable().Reverse(), 1) && Told(once, 2) == Told(once.OrderBy(one => one.Doi).ThenBy(one => one.Id), 3);
        }).Hold(25);
    }

    private static string Told(IEnumerable<Article> articles, int batch) => TellAsync(articles, batch).AsTask().GetAwaiter().GetResult();

    private static async ValueTask<string> TellAsync(IEnumerable<Article> articles, int batch)
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", CancellationToken.None);
        await RunAsync(store, articles.Select(article => new Delivery.Delivered(article)), new() { KeepAll = true, BatchSize = batch });
        var told = new List<string>();
        foreach (var card in await store.CardsAsync(all, CancellationToken.None)) told.Add($"{card.Id} {await store.FindPageHashAsync(card.Id, CancellationToken.None)}");
        return string.Join('\n', told);
    }

    private static Delivery Pubmed(string doi) => new Delivery.Delivered(Small.Article(1, "Thymosin") with { Doi = doi });

    private static Delivery Ris(string doi, string value = "a") =>
        new Delivery.Delivered(Small.Article(2, "Thymosin, as a reference manager has it") with { Id = new("ris", value), Doi = doi });

    private static async Task<RouteTally> RunAsync(IStore store, IEnumerable<Delivery> deliveries, RouteOptions? options = null)
    {
        var tally = new RouteTally();
        await foreach (var step in RouteTests.Over(store, new TinyStops(), options ?? new() { KeepAll = true }).RunAsync(deliveries.ToAsyncEnumerable(), CancellationToken.None))
            tally = tally.Add(step);
        return tally;
    }
}
