using Assay.Store.Sqlite;
using Assay.Tests.Cli;
using Assay.Tests.Sources.Bulk;

namespace Assay.Tests.Workers;

/// <summary>
/// A process killed between any two writes. SQLite appends every write of a run to its log, assay.db-wal; a kill leaves the log as
/// far as it was written. So the log of a whole run, cut at any byte, is what a kill at that moment leaves.
/// </summary>
public sealed class BulkKillTests
{
    private const int Kills = 200;

    [Fact]
    public async Task A_run_killed_between_any_two_writes_is_completed_by_the_next()
    {
        var stop = TestContext.Current.CancellationToken;
        using var mirror = MirrorFolder.Small(16);
        using var scratch = new Scratch();
        var (empty, whole) = (scratch.At("empty.db"), scratch.At("whole.db"));
        await (await SqliteStore.OpenAsync(empty, stop)).DisposeAsync();
        File.Copy(empty, whole);
        byte[] log;
        await using (var store = await SqliteStore.OpenAsync(whole, stop))
        {
            await BulkRun.TakeAsync(store, mirror.Path);
            log = await ReadAsync(whole + "-wal");
            // Nothing has moved from the log into the database: it is all there.
            Assert.Equal(await File.ReadAllBytesAsync(empty, stop), await ReadAsync(whole));
        }
        var expected = Dump.Of(whole);
        var chance = new Random(20261122);
        var lost = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var cut = scratch.At($"cut-{kill}.db");
            File.Copy(empty, cut);
            await File.WriteAllBytesAsync(cut + "-wal", log[..chance.Next(log.Length + 1)], stop);
            if (Dump.Of(cut) != expected) lost++;
            await BulkRun.TakeAsync(cut, mirror.Path);
            Assert.Equal(expected, Dump.Of(cut));
            File.Delete(cut);
        }
        // Kills that came after the last write are no test.
        Assert.InRange(lost, Kills / 2, Kills);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
