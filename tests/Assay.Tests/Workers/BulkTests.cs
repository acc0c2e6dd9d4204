using System.Security.Cryptography;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Cli;
using Assay.Tests.Sources.Bulk;
using Assay.Tests.Sources.Loopback;
using Assay.Tests.Store;

namespace Assay.Tests.Workers;

/// <summary>Bulk files in the store: what the last file says of a record holds.</summary>
public sealed class BulkTests : IDisposable
{
    private readonly MirrorFolder mirror = MirrorFolder.Small();
    private readonly Scratch scratch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => scratch.At("assay.db");

    public void Dispose()
    {
        mirror.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task Revisions_replace_and_deletions_delete()
    {
        var tally = await BulkRun.TakeAsync(Database, mirror.Path);
        Assert.Equal((31, 26, 5, 2), (tally.Read, tally.Added, tally.Changed, tally.Deleted));
        await using var store = await SqliteStore.OpenAsync(Database, Stop);
        Assert.Null(await store.FindArticleAsync(SourceId.OfPmid(2), Stop));
        Assert.Null(await store.FindArticleAsync(SourceId.OfPmid(13), Stop));
        Assert.Equal("third", await StateAsync(store, 3));
        Assert.Equal("second", await StateAsync(store, 4));
        Assert.Equal("first", await StateAsync(store, 5));
        Assert.Equal(["first", "second", "third"], (await store.ArticleHistoryAsync(SourceId.OfPmid(3), Stop)).Select(moment => StateOf(moment.Article)));
        Assert.Equal([(1, 12), (2, 12), (3, 7), (4, 3)], (await store.ProgressAsync(Stop)).Select(file => (file.Edition.File, file.Deliveries)));
        Assert.All(await store.ProgressAsync(Stop), file => Assert.True(file.Complete));
    }

    [Fact]
    public async Task A_second_run_writes_nothing_and_neither_does_one_that_takes_all_again()
    {
        await BulkRun.TakeAsync(Database, mirror.Path);
        var before = SHA256.HashData(await File.ReadAllBytesAsync(Database, Stop));
        Assert.Equal(0, (await BulkRun.TakeAsync(Database, mirror.Path)).Read);
        Assert.Equal(31, (await BulkRun.TakeAsync(Database, mirror.Path, again: true)).Read);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(Database, Stop)));
    }

    [Fact]
    public async Task The_same_file_in_two_mirrors_is_taken_once()
    {
        await BulkRun.TakeAsync(Database, mirror.Path);
        using var copy = MirrorFolder.Small();
        copy.Update(5, [MirrorFolder.Article(9, "late")]);
        Assert.Equal(1, (await BulkRun.TakeAsync(Database, copy.Path)).Read);
    }

    [Fact]
    public async Task A_new_years_baseline_replaces_what_the_old_year_brought()
    {
        await BulkRun.TakeAsync(Database, mirror.Path);
        await using (var store = await SqliteStore.OpenAsync(Database, Stop))
            await store.SaveArticleAsync(Small.Article(77, "Thymosin from a search"), Small.Noon, Stop);
        // 1 is gone, 2 is back, 3 is as it was last, 4 is revised, 13 stays deleted; last year's updates are still listed.
        mirror.Remove("baseline", MirrorFolder.Name(1));
        mirror.Remove("baseline", MirrorFolder.Name(2));
        mirror.Baseline(1, [MirrorFolder.Article(2, "second"), MirrorFolder.Article(3, "third")], 27).Baseline(2, [MirrorFolder.Article(4, "new year"), MirrorFolder.Article(5)], 27);
        var tally = await BulkRun.TakeAsync(Database, mirror.Path);
        // Of 24 that stood, 3, 4 and 5 stand still.
        Assert.Equal((4, 21), (tally.Read, tally.Deleted));
        await using (var store = await SqliteStore.OpenAsync(Database, Stop))
        {
            var kept = new List<string>();
            await foreach (var article in store.ArticlesAsync(Stop)) kept.Add(article.Article.Id.Value);
            Assert.Equal(["2", "3", "4", "5", "77"], kept.Order(StringComparer.Ordinal));
            Assert.Equal("new year", await StateAsync(store, 4));
            Assert.Equal(6, (await store.ProgressAsync(Stop)).Length);
        }
        Assert.Equal(0, (await BulkRun.TakeAsync(Database, mirror.Path)).Read);
        // An old mirror over a new store changes nothing.
        using var old = MirrorFolder.Small();
        Assert.Equal(0, (await BulkRun.TakeAsync(Database, old.Path)).Read);
    }

    [Fact]
    public async Task A_baseline_that_is_not_whole_takes_nothing_away()
    {
        await BulkRun.TakeAsync(Database, mirror.Path);
        using var next = new MirrorFolder();
        next.Baseline(1, [MirrorFolder.Article(3)], 27).Baseline(3, [MirrorFolder.Article(4)], 27);
        await Assert.ThrowsAsync<SourceFaultException>(() => BulkRun.TakeAsync(Database, next.Path));
        await using var store = await SqliteStore.OpenAsync(Database, Stop);
        Assert.NotNull(await store.FindArticleAsync(SourceId.OfPmid(1), Stop));
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_half_written_and_the_next_run_goes_on()
    {
        using var big = MirrorFolder.Small(400);
        await using (var store = await SqliteStore.OpenAsync(Database, new SqliteOptions { MaxPages = 300 }, Stop))
            Assert.Contains("no room left", (await Assert.ThrowsAsync<StoreException>(() => BulkRun.TakeAsync(store, big.Path))).Message, StringComparison.Ordinal);
        await using (var store = await SqliteStore.OpenAsync(Database, Stop))
            Assert.InRange(Assert.Single(await store.ProgressAsync(Stop)).Deliveries, 8, 399);
        await BulkRun.TakeAsync(Database, big.Path);
        await BulkRun.TakeAsync(scratch.At("whole.db"), big.Path);
        Assert.Equal(Dump.Of(scratch.At("whole.db")), Dump.Of(Database));
    }

    [Fact]
    public async Task A_run_that_is_stopped_finishes_its_batch()
    {
        using var stop = new CancellationTokenSource();
        await using var store = await SqliteStore.OpenAsync(Database, Stop);
        var kept = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var deliveries = BulkRoundOf(store, stop.Token);
            await foreach (var step in RouteTests.Over(store, new TinyStops(), new() { BatchSize = 8 }).RunAsync(deliveries, stop.Token))
            {
                if (step is Assay.Workers.RouteStep.Kept) kept++;
                await stop.CancelAsync();
            }
        });
        Assert.InRange(kept, 8, 23);
        Assert.Equal(kept, await store.CountCardsAsync(new(null, null, null, 0, 1), Stop));
    }

    [Fact]
    public async Task An_outage_keeps_what_came_before_it()
    {
        await using var store = await SqliteStore.OpenAsync(Database, Stop);
        await Assert.ThrowsAsync<SourceOutageException>(async () =>
        {
            await foreach (var _ in RouteTests.Over(store, new TinyStops(), new()).RunAsync(ThenOutage(), Stop))
            {
            }
        });
        Assert.NotNull(await store.FindArticleAsync(SourceId.OfPmid(1), Stop));
    }

    private static async IAsyncEnumerable<Delivery> ThenOutage()
    {
        yield return await new ValueTask<Delivery>(new Delivery.Delivered(Small.Article(1, "Thymosin")));
        throw new SourceOutageException("PubMed did not answer.");
    }

    private IAsyncEnumerable<Delivery> BulkRoundOf(IStore store, CancellationToken stop) =>
        Assay.Workers.BulkRound.ReadAsync(store, new(Assay.Sources.Bulk.FolderMirror.Of(mirror.Path)!, new()), stop);

    private static async Task<string> StateAsync(IStore store, int pmid) => StateOf((await store.FindArticleAsync(SourceId.OfPmid(pmid), Stop))!.Article);

    // ".. in invented ward 3, third wording."
    private static string StateOf(Article article) => article.Title[(article.Title.IndexOf(',', StringComparison.Ordinal) + 2)..].Replace(" wording.", "", StringComparison.Ordinal);
}
