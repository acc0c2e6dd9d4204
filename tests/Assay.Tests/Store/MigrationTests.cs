using Assay.Records;
using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-migration-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "assay.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Runs_that_make_the_database_at_once_all_open_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var file = $"{File}-{round}";
            var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await SqliteStore.OpenAsync(file, Stop), Stop)));
            foreach (var store in stores) await store.DisposeAsync();
        }
    }

    [Fact]
    public void Steps_are_numbered_from_one_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.Shipped().Count), Migration.Shipped().Select(step => step.Number));

    [Fact]
    public async Task A_database_of_the_first_step_is_brought_up_to_date_and_keeps_its_articles()
    {
        await using (var old = await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [Migration.Shipped()[0]] }, Stop))
            await old.SaveArticleAsync(Small.Article(1), Small.Noon, Stop);
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        Assert.NotNull(await store.FindArticleAsync(SourceId.OfPmid(1), Stop));
        Assert.True(await store.PublishAsync(Small.Page(Small.Article(1)), Small.Noon, Stop));
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused_and_left_as_it_was()
    {
        var next = Migration.Shipped().Count + 1;
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped(), new(next, $"000{next}-next.sql", "CREATE TABLE next (x)")] }, Stop)).DisposeAsync();
        var before = await System.IO.File.ReadAllBytesAsync(File, Stop);
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await SqliteStore.OpenAsync(File, Stop));
        Assert.Contains("newer version of Assay", fault.Message);
        Assert.Contains(File, fault.Message);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_database_as_the_step_before_left_it()
    {
        var broken = new Migration(3, "0003-broken.sql", "CREATE TABLE half (x); INSERT INTO no_such_table VALUES (1);");
        await Assert.ThrowsAsync<StoreException>(async () => await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped().Take(2), broken] }, Stop));
        var whole = broken with { Sql = "CREATE TABLE half (x)" };
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped().Take(2), whole] }, Stop)).DisposeAsync();
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await (await SqliteStore.OpenAsync(File, Stop)).DisposeAsync();
        var before = await System.IO.File.ReadAllBytesAsync(File, Stop);
        await (await SqliteStore.OpenAsync(File, Stop)).DisposeAsync();
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }
}
