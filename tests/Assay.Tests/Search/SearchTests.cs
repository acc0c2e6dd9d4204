using Assay.Records;
using Assay.Search;
using Assay.Store.Sqlite;
using Assay.Tests.Store;

namespace Assay.Tests.Search;

public sealed class SearchTests : IAsyncLifetime
{
    private SqliteStore store = null!;
    private SqliteSearch search = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteStore.OpenAsync(":memory:", Stop);
        search = new SqliteSearch(store);
        await AddAsync(1, "Tα1 in sepsis", "Tα1 lowered TNF-α and IL-6 in patients with sepsis. Mortality was 12.5% at day 28.");
        await AddAsync(2, "Thymosin alpha 1 in hepatitis B", "Thymosin alpha 1 raised seroconversion. No effect on TNFα was seen.");
        await AddAsync(3, "Behçet's disease and naïve T cells", "A café-based cohort. The count was 10⁹/L in vitro.", topic: "bpc-157");
        await AddAsync(4, "NFκB signalling", "NF-kappaB moved to the nucleus of RAW264.7 cells.", topic: null);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData("Tα1", "1")]
    [InlineData("tα1", "1")]
    [InlineData("T alpha 1", "1")]
    [InlineData("Talpha1", "1")]
    [InlineData("Ta1", "1")]
    [InlineData("thymosin alpha 1", "1 2")]
    [InlineData("Thymosin-α1", "1 2")]
    [InlineData("\"thymosin alpha 1\"", "1 2")]
    [InlineData("TNF-alpha", "1 2")]
    [InlineData("TNFα", "1 2")]
    [InlineData("tnf alpha", "1 2")]
    [InlineData("IL6", "1")]
    [InlineData("il-6", "1")]
    [InlineData("NF-κB", "4")]
    [InlineData("nfkappab", "4")]
    [InlineData("behcet", "3")]
    [InlineData("Behçet’s", "3")]
    [InlineData("NAIVE cafe", "3")]
    [InlineData("10^9", "3")]
    [InlineData("109", "")]
    [InlineData("seroconv", "2")]
    [InlineData("seroconv hepatitis", "")]
    [InlineData("\"in vitro\"", "3")]
    [InlineData("\"vitro in\"", "")]
    [InlineData("tnf -sepsis", "2")]
    [InlineData("tnf -\"no effect\"", "1")]
    [InlineData("-sepsis", "")]
    [InlineData("12.5%", "1")]
    [InlineData("pubmed:3", "3")]
    [InlineData("unheard-of", "")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public async Task Papers_are_found_however_their_words_are_spelt(string query, string expected)
    {
        var hits = await search.FindAsync(query, null, 50, Stop);
        Assert.Equal(expected, string.Join(' ', hits.Select(hit => hit.Card.Id.Value).Order()));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("'; DROP TABLE cards; --")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("title:sepsis ^sepsis {a b}: *")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("(((")]
    [InlineData("\0\u0001\uE000\uFFFF")]
    [InlineData("\uD800 \uDC00")]
    [InlineData("sepsis\" NEAR(\"x\" \"y\", 10)")]
    public async Task Any_text_is_a_lawful_query(string query)
    {
        await search.FindAsync(query, null, 50, Stop);
        Assert.NotEmpty(await search.FindAsync("sepsis", null, 50, Stop));
    }

    [Fact]
    public async Task A_topic_fences_the_search()
    {
        Assert.Equal([SourceId.OfPmid(3)], (await search.FindAsync("cells", "bpc-157", 50, Stop)).Select(hit => hit.Card.Id));
        Assert.Equal(2, (await search.FindAsync("cells", null, 50, Stop)).Length);
        Assert.Empty(await search.FindAsync("cells", "' OR '1'='1", 50, Stop));
    }

    [Fact]
    public async Task A_word_of_the_title_ranks_above_a_word_of_the_abstract()
    {
        await AddAsync(10, "On mitochondria", "A sentence about kidneys and other organs of the body.");
        await AddAsync(11, "On kidneys", "A sentence about mitochondria and other parts of the cell.");
        var hits = await search.FindAsync("kidneys", null, 50, Stop);
        Assert.Equal(["11", "10"], hits.Select(hit => hit.Card.Id.Value));
        Assert.True(hits[0].Score > hits[1].Score);
    }

    [Fact]
    public async Task Marks_cover_the_words_asked_for_in_the_words_of_the_source()
    {
        var hit = Assert.Single(await search.FindAsync("talpha1 tnfalpha", null, 50, Stop));
        Assert.Equal(["Tα1", "TNF-α"], hit.Marks.Select(mark => mark.Of(hit.Snippet)));
    }

    [Fact]
    public async Task A_long_abstract_is_cut_around_the_match()
    {
        var filler = string.Join(' ', Enumerable.Repeat("word", 200));
        await AddAsync(20, "Long", $"{filler} zymosan {filler}.");
        var hit = Assert.Single(await search.FindAsync("zymosan", null, 50, Stop));
        Assert.StartsWith("…", hit.Snippet);
        Assert.EndsWith("…", hit.Snippet);
        Assert.InRange(hit.Snippet.Length, 50, 250);
        Assert.Equal("zymosan", Assert.Single(hit.Marks).Of(hit.Snippet));
    }

    [Fact]
    public async Task A_snippet_begins_and_ends_between_words()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Tα1 28-day", 60));
        await AddAsync(21, "Whole", $"{filler} zymurgy {filler}.");
        var words = Assert.Single(await search.FindAsync("zymurgy", null, 50, Stop)).Snippet.Trim('…').Split(' ');
        Assert.Empty(words.Where(word => word is not ("Tα1" or "28-day" or "zymurgy")));
    }

    [Fact]
    public async Task A_page_that_changed_or_was_deleted_is_no_longer_found_by_its_old_words()
    {
        await AddAsync(30, "Xylitol", "First words.");
        await AddAsync(30, "Erythritol", "Other words.");
        Assert.Empty(await search.FindAsync("xylitol", null, 50, Stop));
        Assert.Single(await search.FindAsync("erythritol", null, 50, Stop));
        await store.DeleteArticleAsync(SourceId.OfPmid(30), Small.Noon, Stop);
        Assert.Empty(await search.FindAsync("erythritol", null, 50, Stop));
    }

    private async Task AddAsync(int pmid, string title, string text, string? topic = "thymosin-alpha-1")
    {
        var page = Small.Page(Small.Article(pmid, title, text), topic: topic);
        await store.SaveArticleAsync(page.Article, Small.Noon, Stop);
        await store.PublishAsync(page, Small.Noon, Stop);
    }
}
