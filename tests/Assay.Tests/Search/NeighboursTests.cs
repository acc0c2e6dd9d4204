using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Search;
using Assay.Store.Sqlite;
using Assay.Tests.Store;

namespace Assay.Tests.Search;

public sealed class NeighboursTests : IAsyncLifetime
{
    private SqliteStore store = null!;
    private SqliteSearch search = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteStore.OpenAsync(":memory:", Stop);
        search = new SqliteSearch(store);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Same_outcome_in_the_same_species_comes_first_and_says_so()
    {
        var own = await TrialAsync(1, "Zorvenib in septic shock", "zorvenib", mesh: "Shock, Septic");
        await TrialAsync(2, "Zorvenib and fewer burns", "zorvenib");
        await TrialAsync(3, "Zorvenib once more in shock", "zorvenib", mesh: "Shock, Septic");
        await TrialAsync(4, "Another drug altogether", "other");
        await TrialAsync(5, "Zorvenib in animals", "zorvenib", animals: true);
        await TrialAsync(6, "Zorvenib taken back", "zorvenib", standing: Standing.Retracted);
        var beside = await search.BesideAsync(own, Stop);
        Assert.Equal([(3, "same-outcome"), (2, "same-outcome")], beside.Select(one => (int.Parse(one.Id.Value), one.Kind)));
        Assert.Equal("Same outcome in people: death from any cause; same subject heading: Shock, Septic", beside[0].Reason);
        Assert.Equal("Same outcome in people: death from any cause", beside[1].Reason);
        Assert.Equal(beside, await search.BesideAsync(own, Stop));
    }

    [Fact]
    public async Task Shared_headings_and_words_of_the_title_tell_and_the_topics_own_name_does_not()
    {
        var own = await PlainAsync(1, "Zorvenib and the thymic epithelium of elderly people", ["Thymus Gland", "Humans"]);
        await PlainAsync(2, "The thymic epithelium after burns", ["Burns"]);
        await PlainAsync(3, "A look at glands", ["Thymus Gland", "Humans"]);
        await PlainAsync(4, "Zorvenib for everyone", ["Humans"]);
        await PlainAsync(5, "Epithelium", []);
        var beside = await search.BesideAsync(own, Stop);
        Assert.Equal(["3", "2"], beside.Select(one => one.Id.Value).OrderByDescending(id => id));
        Assert.All(beside, one => Assert.Equal("same-subject", one.Kind));
        Assert.Equal("Same subject heading: Thymus Gland", beside.Single(one => one.Id.Value == "3").Reason);
        Assert.Equal("Same words in the title: “epithelium”, “thymic”", beside.Single(one => one.Id.Value == "2").Reason);
    }

    [Fact]
    public async Task What_the_page_relates_itself_is_not_said_twice_and_a_paper_of_no_topic_has_none()
    {
        var own = await TrialAsync(1, "Zorvenib in septic shock", "zorvenib");
        await TrialAsync(2, "Zorvenib and fewer burns", "zorvenib");
        Assert.Single(await search.BesideAsync(own, Stop));
        Assert.Empty(await search.BesideAsync(own with { Related = [new(SourceId.OfPmid(2), "", "same-trial", "")] }, Stop));
        Assert.Empty(await search.BesideAsync(Small.Page(Small.Article(9, "Not kept", "Nothing.")), Stop));
    }

    [Theory]
    [InlineData("\" OR title : *")]
    [InlineData("NEAR(a b) AND ^x - + : {}")]
    [InlineData("'; DROP TABLE cards; --")]
    public async Task Titles_and_headings_are_data(string hostile)
    {
        var own = await PlainAsync(1, hostile, [hostile]);
        await PlainAsync(2, hostile, [hostile]);
        _ = await search.BesideAsync(own, Stop);
        Assert.Equal(2, await store.CountCardsAsync(new(null, null, null, 0, 1), Stop));
    }

    private Task<PaperPage> TrialAsync(int pmid, string title, string topic, string? mesh = null, bool animals = false, Standing standing = Standing.Current)
    {
        var who = animals ? "rats" : "patients";
        var text = $"We randomly assigned 120 {who} to zorvenib (n=60) or placebo (n=60). Death occurred in 12 of 60 {who} (20.0%) in the zorvenib group and in 21 of 60 (35.0%) in the placebo group (P=0.04).";
        return PublishAsync(pmid, title, text, topic, mesh is null ? [] : [mesh], standing);
    }

    private Task<PaperPage> PlainAsync(int pmid, string title, string[] mesh) => PublishAsync(pmid, title, "No groups were compared.", "zorvenib", mesh, Standing.Current);

    private async Task<PaperPage> PublishAsync(int pmid, string title, string text, string topic, string[] mesh, Standing standing)
    {
        var article = Small.Article(pmid, title, text) with { Mesh = [.. mesh.Select(heading => new MeshHeading(heading, null, true, []))] };
        var page = Small.Page(article, topic: topic) with { Study = new AbstractReader().Read(article), Standing = standing, Topics = [new(topic, topic, topic, "title", null, "")] };
        await store.SaveArticleAsync(article, Small.Noon, Stop);
        await store.SaveMatchesAsync(article.Id, page.Topics, Stop);
        await store.PublishAsync(page, Small.Noon, Stop);
        return page;
    }
}
