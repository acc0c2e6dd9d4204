using System.Collections.Immutable;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Verification;

namespace Assay.Tests.Store;

/// <summary>What every store promises, whatever the database beneath it.</summary>
public abstract class StoreTests
{
    private static readonly DateTimeOffset Later = Small.Noon.AddDays(1);
    private static readonly CardFilter All = new(null, null, null, 0, 500);

    /// <summary>A new, empty store.</summary>
    protected abstract ValueTask<IStore> OpenAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_comes_back_as_it_was_saved()
    {
        await using var store = await OpenAsync();
        var article = Small.Article(7, "Tα1 in sepsis", "10⁹/L; p<0.001. \"Quoted\" & <b>raw</b>.");
        Assert.Equal(Written.Added, await store.SaveArticleAsync(article, Small.Noon, Stop));
        var kept = await store.FindArticleAsync(article.Id, Stop);
        Assert.Equal(Fingerprint.Of(article), kept!.Hash);
        Assert.Equal(Fingerprint.Of(article), Fingerprint.Of(kept.Article));
        Assert.Equal(Small.Noon, kept.FirstIngested);
        Assert.Null(await store.FindArticleAsync(SourceId.OfPmid(8), Stop));
    }

    [Fact]
    public async Task The_same_article_twice_is_unchanged_and_another_state_is_changed()
    {
        await using var store = await OpenAsync();
        await store.SaveArticleAsync(Small.Article(7), Small.Noon, Stop);
        Assert.Equal(Written.Unchanged, await store.SaveArticleAsync(Small.Article(7), Later, Stop));
        Assert.Equal(Written.Changed, await store.SaveArticleAsync(Small.Article(7, "Corrected"), Later, Stop));
        var kept = await store.FindArticleAsync(SourceId.OfPmid(7), Stop);
        Assert.Equal("Corrected", kept!.Article.Title);
        Assert.Equal(Small.Noon, kept.FirstIngested);
    }

    [Fact]
    public async Task An_old_file_read_again_does_not_take_the_latest_state_back()
    {
        await using var store = await OpenAsync();
        await store.SaveArticleAsync(Small.Article(7, "First"), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(7, "Second"), Small.Noon, Stop);
        Assert.Equal(Written.Unchanged, await store.SaveArticleAsync(Small.Article(7, "First"), Later, Stop));
        Assert.Equal("Second", (await store.FindArticleAsync(SourceId.OfPmid(7), Stop))!.Article.Title);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task The_highest_version_is_the_latest_in_whatever_order_they_come(int first, int second)
    {
        await using var store = await OpenAsync();
        await store.SaveArticleAsync(Small.Article(7, $"Version {first}", version: first), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(7, $"Version {second}", version: second), Small.Noon, Stop);
        Assert.Equal("Version 2", (await store.FindArticleAsync(SourceId.OfPmid(7), Stop))!.Article.Title);
    }

    [Fact]
    public async Task A_deleted_article_leaves_every_list_and_comes_back_only_as_a_new_state()
    {
        await using var store = await OpenAsync();
        var article = Small.Article(7);
        await store.SaveArticleAsync(article, Small.Noon, Stop);
        await store.PublishAsync(Small.Page(article), Small.Noon, Stop);
        Assert.True(await store.DeleteArticleAsync(article.Id, Later, Stop));
        Assert.False(await store.DeleteArticleAsync(article.Id, Later, Stop));
        Assert.False(await store.DeleteArticleAsync(SourceId.OfPmid(8), Later, Stop));
        Assert.Null(await store.FindArticleAsync(article.Id, Stop));
        Assert.Null(await store.FindPageAsync(article.Id, null, Stop));
        Assert.Equal(0, await store.CountCardsAsync(All, Stop));
        Assert.Empty(await store.CardsAsync(All, Stop));
        Assert.Single(await store.PageHistoryAsync(article.Id, Stop));
        Assert.Equal(Written.Unchanged, await store.SaveArticleAsync(article, Later, Stop));
        Assert.Null(await store.FindArticleAsync(article.Id, Stop));
        Assert.Equal(Written.Changed, await store.SaveArticleAsync(Small.Article(7, "Back"), Later, Stop));
        Assert.NotNull(await store.FindArticleAsync(article.Id, Stop));
    }

    [Fact]
    public async Task Articles_are_listed_in_the_order_of_their_ids_past_the_first_chunk()
    {
        await using var store = await OpenAsync();
        int[] pmids = [.. Enumerable.Range(1, 450).Select(i => i * 7919 % 10007)];
        await using (var batch = await store.BeginAsync(Stop))
        {
            foreach (var pmid in pmids) await batch.SaveArticleAsync(Small.Article(pmid), Small.Noon, Stop);
            await batch.SaveArticleAsync(Small.Article(1) with { Id = new SourceId("jsonl", "b") }, Small.Noon, Stop);
            await batch.CommitAsync(Stop);
        }
        var ids = new List<SourceId>();
        await foreach (var kept in store.ArticlesAsync(Stop)) ids.Add(kept.Article.Id);
        Assert.Equal([new SourceId("jsonl", "b"), .. pmids.Order().Select(SourceId.OfPmid)], ids);
    }

    [Fact]
    public async Task A_batch_not_committed_leaves_nothing()
    {
        await using var store = await OpenAsync();
        await using (var batch = await store.BeginAsync(Stop))
        {
            await batch.SaveArticleAsync(Small.Article(7), Small.Noon, Stop);
            Assert.NotNull(await batch.FindArticleAsync(SourceId.OfPmid(7), Stop));
        }
        Assert.Null(await store.FindArticleAsync(SourceId.OfPmid(7), Stop));
    }

    [Fact]
    public async Task Matches_are_replaced_and_keep_their_order_and_their_reason()
    {
        await using var store = await OpenAsync();
        await store.SaveArticleAsync(Small.Article(7), Small.Noon, Stop);
        ImmutableArray<Assay.Topics.TopicMatch> two = [Small.Match("thymosin-alpha-1"), Small.Match("bpc-157") with { At = null, Field = "mesh" }];
        await store.SaveMatchesAsync(SourceId.OfPmid(7), two, Stop);
        await store.SaveMatchesAsync(SourceId.OfPmid(7), two, Stop);
        Assert.Equal(two, await store.MatchesAsync(SourceId.OfPmid(7), Stop));
        await store.SaveMatchesAsync(SourceId.OfPmid(7), two[1..], Stop);
        Assert.Equal(two[1..], await store.MatchesAsync(SourceId.OfPmid(7), Stop));
    }

    [Fact]
    public async Task The_first_result_under_a_key_stays_and_every_part_of_the_key_counts()
    {
        await using var store = await OpenAsync();
        var reading = new StageId("reading", 1);
        await store.SaveResultAsync(new(reading, "hash", "extractive", Small.Noon), "{\"a\":1}", Stop);
        await store.SaveResultAsync(new(reading, "hash", "extractive", Later), "{\"a\":2}", Stop);
        Assert.Equal("{\"a\":1}", await store.FindResultAsync(reading, "hash", "extractive", Stop));
        Assert.Null(await store.FindResultAsync(new("reading", 2), "hash", "extractive", Stop));
        Assert.Null(await store.FindResultAsync(new("audit", 1), "hash", "extractive", Stop));
        Assert.Null(await store.FindResultAsync(reading, "other", "extractive", Stop));
        Assert.Null(await store.FindResultAsync(reading, "hash", "other", Stop));
    }

    [Fact]
    public async Task Foreign_digests_are_kept_by_origin_even_before_their_article()
    {
        await using var store = await OpenAsync();
        var id = SourceId.OfPmid(7);
        Assert.Equal(Written.Added, await store.SaveForeignDigestAsync(id, "b.example", "text", Small.Noon, Stop));
        Assert.Equal(Written.Unchanged, await store.SaveForeignDigestAsync(id, "b.example", "text", Later, Stop));
        Assert.Equal(Written.Changed, await store.SaveForeignDigestAsync(id, "b.example", "other", Later, Stop));
        await store.SaveForeignDigestAsync(id, "a.example", "first", Later, Stop);
        Assert.Equal([new("a.example", "first"), new("b.example", "other")], await store.ForeignDigestsAsync(id, Stop));
    }

    [Fact]
    public async Task Every_state_of_a_page_is_kept_and_the_same_state_writes_nothing()
    {
        await using var store = await OpenAsync();
        var article = Small.Article(7);
        await store.SaveArticleAsync(article, Small.Noon, Stop);
        var first = Small.Page(article);
        var second = first with { Standing = Standing.Retracted };
        Assert.True(await store.PublishAsync(first, Small.Noon, Stop));
        Assert.False(await store.PublishAsync(first, Later, Stop));
        Assert.True(await store.PublishAsync(second, Later, Stop));
        Assert.True(await store.PublishAsync(first, Later.AddDays(1), Stop));
        var (one, two) = (Fingerprint.Of(first), Fingerprint.Of(second));
        Assert.Equal([new(one, Later.AddDays(1)), new(two, Later), new(one, Small.Noon)], await store.PageHistoryAsync(article.Id, Stop));
        Assert.Equal(one, await store.FindPageHashAsync(article.Id, Stop));
        var current = await store.FindPageAsync(article.Id, null, Stop);
        Assert.Equal((one, Small.Noon), (current!.Hash, current.At));
        Assert.Equal(one, Fingerprint.Of(current.Page));
        Assert.Equal(Standing.Retracted, (await store.FindPageAsync(article.Id, two, Stop))!.Page.Standing);
        Assert.Null(await store.FindPageAsync(SourceId.OfPmid(8), two, Stop));
    }

    [Fact]
    public async Task Cards_are_newest_first_then_by_id_and_filters_combine()
    {
        await using var store = await OpenAsync();
        await PublishAsync(store, Small.Page(Dated(30, new(2024, 5, 1, null)), StudyType.Rct, "a", "il-6"));
        await PublishAsync(store, Small.Page(Dated(4, new(2024, 5, 1, null)), StudyType.Animal, "a", "il-6", "tnf-alpha"));
        await PublishAsync(store, Small.Page(Dated(5, new(2024, 6, null, null)), StudyType.Rct, "b", "il-6"));
        await PublishAsync(store, Small.Page(Dated(6, new(null, null, null, "1998 Dec-1999 Jan")), StudyType.Rct, "a"));
        Assert.Equal(["5", "4", "30", "6"], await ListAsync(store, All));
        Assert.Equal(["6", "5", "4", "30"], await ListAsync(store, All with { ByArrival = true }));
        Assert.Equal(["6", "4"], await ListAsync(store, All with { Topic = "a", ByArrival = true, Take = 2 }));
        Assert.Equal(["4", "30", "6"], await ListAsync(store, All with { Topic = "a" }));
        Assert.Equal(["30", "6"], await ListAsync(store, All with { Topic = "a", Type = StudyType.Rct }));
        Assert.Equal(["30"], await ListAsync(store, All with { Topic = "a", Type = StudyType.Rct, Tag = "il-6" }));
        Assert.Equal(["4"], await ListAsync(store, All with { Skip = 1, Take = 1 }));
        Assert.Equal(4, await store.CountCardsAsync(All with { Skip = 1, Take = 1 }, Stop));
        Assert.Empty(await ListAsync(store, All with { Topic = "' OR 1=1 --" }));
        Assert.Equal([new(StudyType.Rct, Standing.Current, 2), new(StudyType.Animal, Standing.Current, 1)], await store.EvidenceAsync("a", Stop));
        Assert.Equal(3, (await store.EvidenceAsync(null, Stop)).Where(count => count.Type == StudyType.Rct).Sum(count => count.Papers));
        Assert.Equal([new(new Tag("il-6", "entity"), 2), new(new Tag("tnf-alpha", "entity"), 1)], await store.TagsAsync("a", Stop));
        Assert.Equal(3, (await store.TagsAsync(null, Stop))[0].Papers);
    }

    [Fact]
    public async Task A_blocked_summary_is_never_the_summary_of_a_card()
    {
        await using var store = await OpenAsync();
        var page = Small.Page(Small.Article(7, text: "It cures all. It was given daily."));
        var digest = page.Digest!;
        var verdicts = digest.Verdicts.SetItem(0, digest.Verdicts[0] with { Support = Support.Overstated });
        await PublishAsync(store, page with { Digest = digest with { Verdicts = verdicts } });
        var card = Assert.Single(await store.CardsAsync(All, Stop));
        Assert.Equal("It was given daily.", card.Summary);
        Assert.Equal((2, 1, true), (card.Claims, card.Borne, card.HasDigest));
    }

    [Fact]
    public async Task A_paper_without_a_digest_shows_the_reason_and_its_type()
    {
        await using var store = await OpenAsync();
        var page = Small.Page(Small.Article(7, text: "A.")) with
        {
            Study = null,
            Digest = null,
            Type = StudyType.Erratum,
            SetAside = new("no-abstract", "The source has no abstract."),
        };
        await PublishAsync(store, page);
        var card = Assert.Single(await store.CardsAsync(All with { Type = StudyType.Erratum }, Stop));
        Assert.Equal(("The source has no abstract.", false, 0), (card.Summary, card.HasDigest, card.Claims));
        Assert.Equal([new Tag("thymosin-alpha-1", "topic")], card.Tags);
    }

    [Fact]
    public async Task A_listed_paper_has_a_card_and_no_page_until_one_is_published_and_then_keeps_it()
    {
        await using var store = await OpenAsync();
        var article = Small.Article(7, "Zymosan");
        var listed = Small.Page(article, topic: null) with { Study = null, Digest = null, SetAside = PaperCards.NotRead };
        await store.SaveArticleAsync(article, Small.Noon, Stop);
        Assert.True(await store.ListAsync(listed, Small.Noon, Stop));
        Assert.Null(await store.FindPageHashAsync(article.Id, Stop));
        Assert.Null(await store.FindPageAsync(article.Id, null, Stop));
        var card = Assert.Single(await store.CardsAsync(All, Stop));
        Assert.Equal((article.Id, "Zymosan", PaperCards.NotRead.Sentence, StudyType.Unclassified), (card.Id, card.Title, card.Summary, card.Type));
        Assert.True(await store.PublishAsync(Small.Page(article), Later, Stop));
        Assert.False(await store.ListAsync(listed, Later, Stop));
        Assert.True(Assert.Single(await store.CardsAsync(All with { Topic = "thymosin-alpha-1" }, Stop)).HasDigest);
        await Assert.ThrowsAsync<StoreException>(async () => await store.ListAsync(Small.Page(Small.Article(8)), Small.Noon, Stop));
    }

    [Fact]
    public async Task Keeping_says_how_an_article_stands()
    {
        await using var store = await OpenAsync();
        ValueTask<Keeping> KeepAsync(string title, Edition? edition) => store.KeepAsync(ReadyArticle.Of(Small.Article(7, title), edition), Small.Noon, Stop);
        Assert.Equal(new(Written.Added, true, true, Listing.None, false), await KeepAsync("First", new Edition(26, 2)));
        Assert.Equal(new(Written.Unchanged, true, false, Listing.None, false), await KeepAsync("Earlier", new Edition(26, 1)));
        await store.PublishAsync(Small.Page(Small.Article(7, "First")), Small.Noon, Stop);
        await store.SaveForeignDigestAsync(SourceId.OfPmid(7), "a.example", "text", Small.Noon, Stop);
        Assert.Equal(new(Written.Changed, true, true, Listing.Paged, true), await KeepAsync("Second", new Edition(26, 3)));
        await store.DeleteArticleAsync(SourceId.OfPmid(7), new Edition(26, 4), Later, Stop);
        Assert.Equal(new(Written.Unchanged, false, false, Listing.None, true), await KeepAsync("Second", new Edition(26, 3)));
    }

    [Fact]
    public async Task Runs_are_kept_once_and_the_last_of_a_kind_is_found()
    {
        await using var store = await OpenAsync();
        Assert.Null(await store.LastRunAsync(null, Stop));
        var ingest = new Run("ingest", Small.Noon, Small.Noon.AddMinutes(1), CheckOutcome.New, "Three new papers.", 3, 3, 0, 0);
        var watch = new Run("watch", Later, Later, CheckOutcome.Failed, "The network failed.", 0, 0, 0, 0);
        await store.SaveRunAsync(ingest, Stop);
        await store.SaveRunAsync(ingest, Stop);
        await store.SaveRunAsync(watch, Stop);
        Assert.Equal(watch, await store.LastRunAsync(null, Stop));
        Assert.Equal(ingest, await store.LastRunAsync("ingest", Stop));
    }

    private static Article Dated(int pmid, PartialDate date) => Small.Article(pmid) with { Published = date };

    private static async Task<string[]> ListAsync(IStore store, CardFilter filter) =>
        [.. (await store.CardsAsync(filter, Stop)).Select(card => card.Id.Value)];

    private static async Task PublishAsync(IStore store, Assay.Publication.PaperPage page)
    {
        await store.SaveArticleAsync(page.Article, Small.Noon, Stop);
        await store.PublishAsync(page, Small.Noon, Stop);
    }
}
