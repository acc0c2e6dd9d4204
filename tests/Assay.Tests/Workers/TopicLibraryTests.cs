using Assay.Cli;
using Assay.Publication;
using Assay.Records;
using Assay.Search;
using Assay.Store.Sqlite;
using Assay.Tests.Cli;
using Assay.Topics;
using Assay.Web;
using Assay.Workers;

namespace Assay.Tests.Workers;

/// <summary>A topic that was put together before reads as one put together now.</summary>
public sealed class TopicLibraryTests
{
    private const string Slug = "thymosin-alpha-1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_from_what_was_kept_are_those_from_what_is_gathered_byte_for_byte()
    {
        using var scratch = new Scratch();
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        await using var store = await new DataFolder(data).OpenAsync(Token);
        var gathered = await PagesAsync(store);
        Assert.Contains(gathered, page => page.Contains("<svg", StringComparison.Ordinal));
        Assert.True(await new TopicLibrary(store).RefreshAsync(TopicCatalogue.Shipped().Values, Web.Papers.At, Token) > 0);
        Assert.Equal(0, await new TopicLibrary(store).RefreshAsync(TopicCatalogue.Shipped().Values, Web.Papers.At, Token));
        Assert.Equal(gathered, await PagesAsync(store));
    }

    [Fact]
    public async Task A_paper_that_changes_makes_the_kept_one_old_and_the_next_takes_its_place()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Token);
        foreach (var page in Web.Papers.All) await KeepAsync(page, Web.Papers.At);
        var (library, topic) = (new TopicLibrary(store), Web.Papers.Thymosin);
        Assert.Equal(1, await library.RefreshAsync([topic], Web.Papers.At, Token));
        var before = await library.OpenAsync(topic, Token);
        Assert.Same(before, await library.OpenAsync(topic, Token));
        await KeepAsync(Web.Papers.Trial with { Standing = Standing.Retracted }, Web.Papers.At.AddDays(1));
        var after = await library.OpenAsync(topic, Token);
        Assert.NotEqual(before.Flow.Steps[1].Records, after.Flow.Steps[1].Records);
        Assert.Equal(1, await library.RefreshAsync([topic], Web.Papers.At, Token));
        Assert.Equal(after.Flow.Steps[1].Records, (await new TopicLibrary(store).OpenAsync(topic, Token)).Flow.Steps[1].Records);

        async Task KeepAsync(PaperPage page, DateTimeOffset at)
        {
            await store.SaveArticleAsync(page.Article, at, Token);
            await store.SaveMatchesAsync(page.Article.Id, page.Topics, Token);
            await store.PublishAsync(page, at, Token);
        }
    }

    private static async Task<List<string>> PagesAsync(SqliteStore store)
    {
        var topics = TopicCatalogue.Shipped();
        var desk = new Desk(new SiteOptions(), store, new PageShelf(store, null), new SqliteSearch(store), topics, new Web.FixedClock(Web.Papers.At));
        var (site, pages) = (new InnerSite(desk), new List<string>());
        foreach (var path in new[] { "", ".json", "/map.svg", "/map.csv", "/regimens.csv", "/flow.svg", "/outcomes", "/outcomes.json" })
            pages.Add(await TextAsync($"/topics/{Slug}{path}"));
        foreach (var group in (await desk.Library.OpenAsync(topics[Slug], Token)).Groups)
            foreach (var path in new[] { "", ".json", "/forest.svg", "/forest.csv", "/boundary.csv", "/pool.R" })
                pages.Add(await TextAsync(Addresses.Outcome(Slug, group.Slug) + path));
        return pages;

        async Task<string> TextAsync(string path) => System.Text.Encoding.UTF8.GetString((await site.AskAsync(path, Token)).Body.Span);
    }
}
