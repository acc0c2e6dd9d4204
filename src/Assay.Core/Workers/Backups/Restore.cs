using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Workers.Backups;

/// <summary>Brings a data folder back from a backup: everything is unpacked and checked beside it first, then takes its place.</summary>
public static class Restore
{
    private const long LargestList = 256 << 20;

    /// <summary>Restores; the folder has the backup's database afterwards, or is as it was.</summary>
    /// <remarks>Answers and topics that the folder has and the backup has not stay: what was paid for is never thrown away.</remarks>
    /// <param name="file">The backup.</param>
    /// <param name="data">The data folder, made where there is none.</param>
    /// <param name="cancellationToken">Stops before anything is replaced.</param>
    /// <exception cref="StoreException">It is no backup, is damaged or newer than this program, or another run has the database open.</exception>
    public static async ValueTask<BackupList> ReadAsync(string file, DataFolder data, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(data);
        // Inside the folder, so that the last step is a rename on one disk.
        var beside = Path.Combine(data.Create().Path, $".restore-{Environment.ProcessId}");
        try
        {
            var list = await UnpackAsync(file, beside, cancellationToken).ConfigureAwait(false);
            var database = Path.Combine(beside, SqliteStore.FileName);
            var state = DatabaseFile.Examine(database);
            if (!state.IsSound) throw Damaged(file, $"its database fails the integrity check: {state.Faults[0]}");
            cancellationToken.ThrowIfCancellationRequested();
            DatabaseFile.Replace(database, data.Database);
            foreach (var part in list.Parts.Where(part => part.Name != SqliteStore.FileName))
            {
                var target = Path.Combine(data.Path, part.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(Path.Combine(beside, part.Name), target, overwrite: true);
            }
            return list;
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private static async ValueTask<BackupList> UnpackAsync(string file, string into, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = ZipFile.OpenRead(file);
            var list = await ListAsync(archive, file, cancellationToken).ConfigureAwait(false);
            foreach (var part in list.Parts)
            {
                var entry = archive.GetEntry(part.Name) ?? throw Damaged(file, $"{part.Name} is missing");
                await TakeAsync(entry, part, Path.Combine(into, part.Name), file, cancellationToken).ConfigureAwait(false);
            }
            return list;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw Stranger(file, fault);
        }
    }

    private static async ValueTask<BackupList> ListAsync(ZipArchive archive, string file, CancellationToken cancellationToken)
    {
        if (archive.GetEntry(BackupList.Name) is not { Length: <= LargestList } head) throw Stranger(file, null);
        using var stream = head.Open();
        var list = await JsonSerializer.DeserializeAsync<BackupList>(stream, RecordJson.Options, cancellationToken).ConfigureAwait(false);
        if (list is null || list.Parts.IsDefault) throw Stranger(file, null);
        var newest = Migration.Shipped()[^1].Number;
        if (list.Format > BackupList.Current || list.Step > newest)
            throw new StoreException($"The backup {file} was written by a newer version of Assay (step {list.Step}, this program knows {newest}); install the newer version, then restore.");
        if (list.Parts.Any(part => part?.Name is null || !Survivors.Has(part.Name))) throw Damaged(file, "it names a file that no backup has");
        if (list.Parts.All(part => part.Name != SqliteStore.FileName)) throw Damaged(file, "it holds no database");
        return list;
    }

    // Never more than was promised: an archive that unpacks for ever fills no disk.
    private static async ValueTask TakeAsync(ZipArchiveEntry entry, BackupPart part, string path, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var from = entry.Open();
        using var to = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var length = 0L;
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            if ((length += read) > part.Length) break;
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
        if (length != part.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != part.Sha256) throw Damaged(file, $"{part.Name} is not what was backed up");
        to.Flush(flushToDisk: true);
    }

    private static StoreException Damaged(string file, string what) => new($"The backup {file} is damaged ({what}) and nothing was restored; restore another copy.");

    private static StoreException Stranger(string file, Exception? fault)
    {
        var sentence = $"The file {file} is no whole backup of Assay and nothing was restored; give one that `assay backup` wrote.";
        return fault is null ? new(sentence) : new(sentence, fault);
    }
}
