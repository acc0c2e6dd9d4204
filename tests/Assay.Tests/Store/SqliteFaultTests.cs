using Assay.Records;
using Assay.Store;
using Assay.Store.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Store;

/// <summary>Every fault of the machine is one sentence that says what to do.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-fault-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "assay.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_is_not_a_database_is_refused_and_left_as_it_was()
    {
        var bytes = Enumerable.Range(0, 5000).Select(i => (byte)(i % 251)).ToArray();
        await System.IO.File.WriteAllBytesAsync(File, bytes, Stop);
        await RefusesAsync("is not an Assay database");
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_was()
    {
        Raw("CREATE TABLE articles (x); CREATE TABLE theirs (y)");
        await RefusesAsync("belongs to another program");
        Raw("INSERT INTO theirs VALUES (1); INSERT INTO articles VALUES (1)");
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_database_is_refused()
    {
        Directory.CreateDirectory(File);
        await RefusesAsync("cannot be opened");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var missing = Path.Combine(folder.FullName, "none", "assay.db");
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await SqliteStore.OpenAsync(missing, Stop));
        Assert.Contains("cannot be opened", fault.Message);
    }

    [Fact]
    public async Task A_folder_without_write_permission_is_refused()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Permissions do not bind this user.");
            return;
        }
        System.IO.File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await RefusesAsync("cannot be opened");
        }
        finally
        {
            System.IO.File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_committed_is_kept()
    {
        await using (var store = await SqliteStore.OpenAsync(File, new SqliteOptions { MaxPages = 256 }, Stop))
        {
            await store.SaveArticleAsync(Small.Article(1), Small.Noon, Stop);
            await using var batch = await store.BeginAsync(Stop);
            var fault = await Assert.ThrowsAsync<StoreException>(async () =>
            {
                for (var pmid = 2; pmid < 500; pmid++)
                    await batch.SaveArticleAsync(Small.Article(pmid, text: Incompressible(pmid)), Small.Noon, Stop);
                await batch.CommitAsync(Stop);
            });
            Assert.Contains("no room left", fault.Message);
        }
        await using var again = await SqliteStore.OpenAsync(File, Stop);
        Assert.NotNull(await again.FindArticleAsync(SourceId.OfPmid(1), Stop));
        Assert.Null(await again.FindArticleAsync(SourceId.OfPmid(2), Stop));
        Assert.Equal(Written.Added, await again.SaveArticleAsync(Small.Article(2), Small.Noon, Stop));
    }

    [Fact]
    public async Task A_second_writer_is_told_to_wait()
    {
        await using var one = await SqliteStore.OpenAsync(File, Stop);
        await using var two = await SqliteStore.OpenAsync(File, new SqliteOptions { Patience = TimeSpan.FromSeconds(1) }, Stop);
        await using var batch = await one.BeginAsync(Stop);
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await two.SaveArticleAsync(Small.Article(1), Small.Noon, Stop));
        Assert.Contains("in use by another run", fault.Message);
        Assert.Null(await two.FindArticleAsync(SourceId.OfPmid(1), Stop));
    }

    [Fact]
    public async Task Readers_go_on_while_a_batch_is_open()
    {
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        await using var batch = await store.BeginAsync(Stop);
        await batch.SaveArticleAsync(Small.Article(1), Small.Noon, Stop);
        Assert.Null(await store.FindArticleAsync(SourceId.OfPmid(1), Stop));
        await batch.CommitAsync(Stop);
        Assert.NotNull(await store.FindArticleAsync(SourceId.OfPmid(1), Stop));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await batch.FindArticleAsync(SourceId.OfPmid(1), Stop));
    }

    private static string Incompressible(int seed)
    {
        var bytes = new byte[12_000];
        // Fixed by the seed: the same words on every machine.
        for (var (i, state) = (0, (uint)seed); i < bytes.Length; i++) bytes[i] = (byte)((state = unchecked((state * 1664525u) + 1013904223u)) >> 24);
        return Convert.ToBase64String(bytes);
    }

    private async Task RefusesAsync(string words)
    {
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await SqliteStore.OpenAsync(File, Stop));
        Assert.Contains(words, fault.Message);
        Assert.Contains(File, fault.Message);
        Assert.EndsWith(".", fault.Message);
    }

    private void Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Execute(sql);
    }
}
