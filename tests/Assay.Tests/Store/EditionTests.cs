using System.Collections.Immutable;
using Assay.Records;
using Assay.Store;
using Assay.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Store;

/// <summary>NLM's rules: what the latest file of the sequence says of a record holds, in whatever order the files come.</summary>
public sealed class EditionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pubmed26n0001.xml.gz", 26, 1)]
    [InlineData("pubmed26n1300.xml", 26, 1300)]
    public void A_file_name_of_NLM_tells_its_place(string name, int year, int file) =>
        Assert.Equal(new Edition(year, file), Edition.Of(name));

    [Theory]
    [InlineData("copy_of_pubmed26n0001.xml.gz")]
    [InlineData("pubmed26n0001.xml.gz.md5")]
    [InlineData("efetch.xml")]
    public void Another_name_tells_none(string name) => Assert.Null(Edition.Of(name));

    [Fact]
    public async Task A_later_file_may_bring_an_earlier_state_back()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await store.SaveArticleAsync(Small.Article(7, "First"), new Edition(26, 1), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(7, "Second"), new Edition(26, 2), Small.Noon.AddDays(1), Stop);
        Assert.Equal(Written.Changed, await store.SaveArticleAsync(Small.Article(7, "First"), new Edition(26, 3), Small.Noon.AddDays(2), Stop));
        Assert.Equal("First", (await store.FindArticleAsync(SourceId.OfPmid(7), Stop))!.Article.Title);
        var history = await store.ArticleHistoryAsync(SourceId.OfPmid(7), Stop);
        Assert.Equal(["First", "Second", "First"], history.Select(moment => moment.Article.Title));
        Assert.Equal([Small.Noon, Small.Noon.AddDays(1), Small.Noon.AddDays(2)], history.Select(moment => moment.At));
    }

    [Fact]
    public async Task The_files_in_any_order_end_in_what_the_last_says()
    {
        var stop = Stop;
        // 0 deletes; any other number is the wording the file has.
        var files = Gen.Choose(0, 3).ArrayOf().Where(words => words.Length is > 0 and < 7)
            .SelectMany(words => Gen.Shuffle(Enumerable.Range(0, words.Length).ToArray()).Select(order => (Words: words, Order: order)));
        await Task.Run(() => Prop.ForAll(files.ToArbitrary(), given => EndsAsync(given.Words, given.Order, stop).GetAwaiter().GetResult()).Hold(), stop);
    }

    private static async Task<bool> EndsAsync(int[] words, int[] order, CancellationToken stop)
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", stop);
        foreach (var at in order.Concat(order))
            if (words[at] == 0) await store.DeleteArticleAsync(SourceId.OfPmid(7), new Edition(26, at + 1), Small.Noon, stop);
            else await store.SaveArticleAsync(Small.Article(7, $"Wording {words[at]}"), new Edition(26, at + 1), Small.Noon, stop);
        var kept = await store.FindArticleAsync(SourceId.OfPmid(7), stop);
        return kept?.Article.Title == (words[^1] == 0 ? null : $"Wording {words[^1]}");
    }

    [Fact]
    public async Task A_new_baseline_takes_back_what_it_no_longer_holds()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        await store.SaveArticleAsync(Small.Article(1), new Edition(25, 1), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(2), new Edition(25, 1), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(3), Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(1), new Edition(26, 1), Small.Noon, Stop);
        Assert.Equal(1, await store.DeleteBeforeAsync(new Edition(26, 1), Small.Noon, Stop));
        var left = ImmutableArray.CreateBuilder<string>();
        await foreach (var kept in store.ArticlesAsync(Stop)) left.Add(kept.Article.Id.Value);
        Assert.Equal(["1", "3"], left);
    }

    [Fact]
    public async Task Records_that_share_a_key_find_each_other()
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        var trial = new DataBank("ClinicalTrials.gov", ["NCT01234567"]);
        await store.SaveArticleAsync(Small.Article(1) with { DataBanks = [trial], Doi = "10.1000/ABC" }, Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(2) with { DataBanks = [trial] }, Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(3) with { Id = new("doi", "10.1000/abc"), Doi = "https://doi.org/10.1000/abc" }, Small.Noon, Stop);
        Assert.Equal(["doi:10.1000/abc", "pubmed:1"], (await store.FindByKeyAsync(new(IdentityKind.Doi, "10.1000/abc"), Stop)).Select(id => id.ToString()));
        Assert.Equal(["pubmed:1", "pubmed:2"], (await store.FindByKeyAsync(new(IdentityKind.Registry, "NCT01234567"), Stop)).Select(id => id.ToString()));
        await store.DeleteArticleAsync(SourceId.OfPmid(2), Small.Noon, Stop);
        Assert.Equal([SourceId.OfPmid(1)], await store.FindByKeyAsync(new(IdentityKind.Registry, "NCT01234567"), Stop));
    }
}
