using Assay.Records;
using Assay.Store;
using Assay.Store.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Store;

/// <summary>What records are known by, in the database.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-keys-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "assay.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("10.1000/a.001", "10.1000/a.1")]
    [InlineData("10.1000/a.1", "10.1000/a1")]
    [InlineData("10.1000/a.12", "10.1000/a.2")]
    [InlineData("10.1000/a.1000000000", "10.1000/a.2000000000")]
    [InlineData("10.1000/99999999999999999999", "10.1000/99999999999999999998")]
    [InlineData("10.1000/a", "10.1000/b")]
    public async Task Values_that_differ_a_little_are_two_keys(string doi, string other)
    {
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        await store.SaveArticleAsync(Small.Article(1) with { Doi = doi }, Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(2) with { Doi = other }, Small.Noon, Stop);
        Assert.Equal([SourceId.OfPmid(1)], await store.FindByKeyAsync(new(IdentityKind.Doi, doi), Stop));
        Assert.Equal([SourceId.OfPmid(2)], await store.FindByKeyAsync(new(IdentityKind.Doi, other), Stop));
        Assert.Empty(await store.FindByKeyAsync(new(IdentityKind.Registry, doi), Stop));
    }

    [Fact]
    public async Task Ids_that_follow_each_other_stand_together_in_the_index()
    {
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        foreach (var number in Enumerable.Range(1, 300))
            await store.SaveArticleAsync(Small.Article(number) with { PmcId = $"PMC{8_000_000 + number}" }, Small.Noon, Stop);
        Assert.Equal(Enumerable.Range(1, 300).Select(number => (long)number), Raw(c => c.Query<long>("SELECT article FROM new_keys ORDER BY key").ToList()));
    }

    [Fact]
    public async Task Keys_are_found_changed_and_taken_away_alike_before_and_after_they_are_settled()
    {
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        await store.SaveArticleAsync(Small.Article(1) with { Doi = "10.1000/early" }, Small.Noon, Stop);
        Raw(c => c.Execute("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70000)
            INSERT INTO new_keys (key, article) SELECT randomblob(11), 1 FROM n
            """));
        await using (var batch = await store.BeginAsync(Stop))
        {
            await batch.SaveArticleAsync(Small.Article(2) with { Doi = "10.1000/early" }, Small.Noon, Stop);
            await batch.CommitAsync(Stop);
        }
        Assert.Equal((0L, 70_002L), Raw(c => (c.ExecuteScalar<long>("SELECT COUNT(*) FROM new_keys"), c.ExecuteScalar<long>("SELECT COUNT(*) FROM record_keys"))));
        await store.SaveArticleAsync(Small.Article(3) with { Doi = "10.1000/early" }, Small.Noon, Stop);
        Assert.Equal((int[])[1, 2, 3], await FoundAsync(store, "10.1000/early"));
        await store.SaveArticleAsync(Small.Article(2) with { Doi = "10.1000/late" }, Small.Noon, Stop);
        await store.SaveArticleAsync(Small.Article(3) with { Doi = "10.1000/late" }, Small.Noon, Stop);
        Assert.Equal((int[])[1], await FoundAsync(store, "10.1000/early"));
        Assert.Equal((int[])[2, 3], await FoundAsync(store, "10.1000/late"));
    }

    [Fact]
    public async Task Keys_of_an_older_database_are_made_anew()
    {
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped().TakeWhile(step => !step.Name.Contains("key-order", StringComparison.Ordinal))] }, Stop)).DisposeAsync();
        Raw(c => c.Execute("INSERT INTO record_keys VALUES (x'0102', 1)"));
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        Assert.Equal(0L, Raw(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM standing_keys")));
    }

    private static async Task<int[]> FoundAsync(SqliteStore store, string doi) =>
        [.. (await store.FindByKeyAsync(new(IdentityKind.Doi, doi), Stop)).Select(id => int.Parse(id.Value, System.Globalization.CultureInfo.InvariantCulture))];

    private T Raw<T>(Func<SqliteConnection, T> ask)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        return ask(connection);
    }
}
