using Assay.Records;
using Assay.Search;
using Assay.Store.Sqlite;
using Assay.Tests.Store;

namespace Assay.Tests.Search;

/// <summary>What the site's search makes of a reader's words.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private SqliteStore store = null!;
    private SqliteSearch search = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteStore.OpenAsync(":memory:", Stop);
        search = new SqliteSearch(store);
        await AddAsync(1, "Zorvenib after myocardial infarction", "Adults were followed for two years. Infections were counted.");
        await AddAsync(2, "Oedema of the ankle", "An infected wound healed with zorvenib under a bandage.");
        await AddAsync(3, "Edema in tumour wards", "Behaviour of wounds was watched. Bandages of linen were changed.");
        await AddAsync(4, "Linen", "A dressing of linen, changed each day, healed wounds.");
        for (var pmid = 10; pmid < 60; pmid++) await AddAsync(pmid, $"On the weather of day {pmid}", "It rained, and the wind turned. Nothing else was seen.");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData("infection", "1 2")]
    [InlineData("infecting", "1 2")]
    [InlineData("\"infected\"", "2")]
    [InlineData("edema", "2 3")]
    [InlineData("oedema", "2 3")]
    [InlineData("tumor behavior", "3")]
    [InlineData("heart attack", "1")]
    [InlineData("what is a heart attack", "1")]
    [InlineData("zorv", "1 2")]
    [InlineData("zorvenib -ankle", "1")]
    [InlineData("title:linen", "")]
    public async Task Words_are_found_in_all_their_forms(string words, string expected) => Assert.Equal(expected, Ids((await AskAsync(words)).Hits));

    [Fact]
    public async Task Where_few_papers_have_all_words_others_come_near_and_none_stands_twice()
    {
        var found = await AskAsync("zorvenib bandage");
        Assert.Equal("2", Ids(found.Hits));
        Assert.Contains("1", Ids(found.Partly), StringComparison.Ordinal);
        Assert.Contains("3", Ids(found.Partly), StringComparison.Ordinal);
        Assert.Empty(found.Hits.Select(hit => hit.Card.Id).Intersect(found.Partly.Select(hit => hit.Card.Id)));
        Assert.Equal(found.Partly.Select(hit => hit.Card.Id), (await AskAsync("zorvenib bandage")).Partly.Select(hit => hit.Card.Id));
    }

    [Fact]
    public async Task A_mistyped_word_is_told_and_what_it_was_meant_for_is_shown()
    {
        var found = await AskAsync("zorvenbi");
        Assert.Equal("zorvenib", found.Suggestion);
        Assert.Empty(found.Hits);
        Assert.Equal(["1", "2"], found.Partly.Take(2).Select(hit => hit.Card.Id.Value).Order());
    }

    [Fact]
    public async Task What_is_excluded_or_outside_the_fields_is_never_near()
    {
        Assert.DoesNotContain("4", Ids((await AskAsync("zorvenib bandage -linen")).Partly), StringComparison.Ordinal);
        var fenced = await search.AskAsync(new() { Words = "zorvenib bandage", Topic = "no-such-topic" }, 50, Stop);
        Assert.Empty(fenced.Hits);
        Assert.Empty(fenced.Partly);
    }

    private static string Ids(IEnumerable<SearchHit> hits) => string.Join(' ', hits.Select(hit => hit.Card.Id.Value).Order(StringComparer.Ordinal));

    private async Task<SearchResult> AskAsync(string words) => await search.AskAsync(new() { Words = words }, 50, Stop);

    private async Task AddAsync(int pmid, string title, string text)
    {
        var page = Small.Page(Small.Article(pmid, title, text));
        await store.SaveArticleAsync(page.Article, Small.Noon, Stop);
        await store.PublishAsync(page, Small.Noon, Stop);
    }
}
