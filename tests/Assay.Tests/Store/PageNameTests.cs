using Assay.Pipeline;
using Assay.Records;
using Assay.Store.Sqlite;

namespace Assay.Tests.Store;

/// <summary>What is asked of the store by name alone, and whether anything in it has changed.</summary>
public sealed class PageNameTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_version_is_another_one_after_each_write_and_the_same_after_each_look(bool inMemory)
    {
        var folder = Directory.CreateTempSubdirectory("assay-").FullName;
        var file = inMemory ? ":memory:" : Path.Combine(folder, "assay.db");
        await using (var store = await SqliteStore.OpenAsync(file, Stop))
        {
            var seen = new HashSet<long> { await store.VersionAsync(Stop) };
            Assert.False(seen.Add(await store.VersionAsync(Stop)));
            for (var pmid = 1; pmid < 4; pmid++)
            {
                await store.SaveArticleAsync(Small.Article(pmid), Small.Noon, Stop);
                Assert.True(seen.Add(await store.VersionAsync(Stop)));
                await store.FindArticleAsync(SourceId.OfPmid(pmid), Stop);
                Assert.False(seen.Add(await store.VersionAsync(Stop)));
            }
            if (!inMemory)
            {
                // Another program has the same file open.
                await using var other = await SqliteStore.OpenAsync(file, Stop);
                await other.SaveArticleAsync(Small.Article(9), Small.Noon, Stop);
                Assert.True(seen.Add(await store.VersionAsync(Stop)));
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Pages_are_named_in_order_of_id_with_their_current_state_and_read_in_the_order_asked_for()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        foreach (var pmid in new[] { 20, 3, 100 })
        {
            var article = Small.Article(pmid, $"Title {pmid}");
            await store.SaveArticleAsync(article, Small.Noon, Stop);
            await store.PublishAsync(Small.Page(article, topic: pmid == 3 ? null : "thymosin-alpha-1"), Small.Noon.AddDays(pmid), Stop);
        }
        var all = await store.PageNamesAsync(null, Stop);
        Assert.Equal(["3", "20", "100"], all.Select(page => page.Id.Value));
        Assert.Equal(["20", "100"], (await store.PageNamesAsync("thymosin-alpha-1", Stop)).Select(page => page.Id.Value));
        foreach (var page in all)
        {
            Assert.Equal(await store.FindPageHashAsync(page.Id, Stop), page.Hash);
            var moment = await store.CurrentPageAsync(page.Id, Stop);
            Assert.Equal(page.Hash, moment!.Hash);
            Assert.Equal(Small.Noon.AddDays(int.Parse(page.Id.Value)), moment.At);
        }
        Assert.Null(await store.CurrentPageAsync(SourceId.OfPmid(4), Stop));
        var cores = await store.PageCoresAsync([SourceId.OfPmid(100), SourceId.OfPmid(4), SourceId.OfPmid(3)], Stop);
        Assert.Equal(["Title 100", "Title 3"], cores.Select(core => core.Article.Title));
        var whole = await store.FindPageAsync(SourceId.OfPmid(100), null, Stop);
        Assert.Equal(Fingerprint.Of(whole!.Page.Study), Fingerprint.Of(cores[0].Study));
    }

    [Fact]
    public async Task A_result_kept_as_the_only_one_takes_the_place_of_those_before_it()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var stage = new StageId("together", 1);
        Assert.True(await store.SaveOnlyResultAsync(new(stage, "a", "x", Small.Noon), "1", Stop));
        await store.SaveOnlyResultAsync(new(stage, "a", "y", Small.Noon), "2", Stop);
        Assert.True(await store.SaveOnlyResultAsync(new(stage, "b", "x", Small.Noon), "3", Stop));
        Assert.False(await store.SaveOnlyResultAsync(new(stage, "b", "x", Small.Noon), "3", Stop));
        Assert.Null(await store.FindResultAsync(stage, "a", "x", Stop));
        Assert.Equal("2", await store.FindResultAsync(stage, "a", "y", Stop));
        Assert.Equal("3", await store.FindResultAsync(stage, "b", "x", Stop));
    }
}
