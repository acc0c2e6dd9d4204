using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Workers.Backups;

/// <summary>
/// Writes a data folder into one file: a zip archive of the database as it is at that moment, models' answers and topics, with the
/// hash of each. The same data gives the same bytes.
/// </summary>
public static class Backup
{
    // The earliest a zip archive can name: when a backup was made is the file's own date.
    private static readonly DateTimeOffset undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the backup; the file is there whole or not at all. A run that writes meanwhile goes on.</summary>
    /// <param name="data">The data folder; it holds a database.</param>
    /// <param name="file">Where the backup goes.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="StoreException">The database is damaged, newer than this program, or cannot be read.</exception>
    public static async ValueTask<BackupList> WriteAsync(DataFolder data, string file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var (copy, draft) = ($"{file}.{Environment.ProcessId}.db", $"{file}.{Environment.ProcessId}.part");
        try
        {
            DatabaseFile.Copy(data.Database, copy);
            var state = DatabaseFile.Examine(copy);
            if (!state.IsSound)
                throw new StoreException($"The database {data.Database} is damaged ({state.Faults[0]}) and no backup of it is written; restore an earlier one.");
            var sources = Survivors.Beside(data).Select(name => (Name: name, From: Path.Combine(data.Path, name))).Prepend((SqliteStore.FileName, copy)).ToList();
            var parts = ImmutableArray.CreateBuilder<BackupPart>(sources.Count);
            foreach (var (name, from) in sources) parts.Add(await PartAsync(name, from, cancellationToken).ConfigureAwait(false));
            var list = new BackupList(BackupList.Current, state.Step, parts.DrainToImmutable());
            await PackAsync(draft, list, sources, cancellationToken).ConfigureAwait(false);
            File.Move(draft, file, overwrite: true);
            return list;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(draft);
        }
    }

    private static async ValueTask<BackupPart> PartAsync(string name, string from, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(from);
        var hash = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
        return new(name, stream.Length, Convert.ToHexStringLower(hash));
    }

    private static async ValueTask PackAsync(string draft, BackupList list, IEnumerable<(string Name, string From)> sources, CancellationToken cancellationToken)
    {
        using var file = new FileStream(draft, FileMode.Create, FileAccess.Write);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var head = Entry(archive, BackupList.Name)) await JsonSerializer.SerializeAsync(head, list, RecordJson.Options, cancellationToken).ConfigureAwait(false);
            foreach (var (name, from) in sources)
            {
                using var entry = Entry(archive, name);
                using var stream = File.OpenRead(from);
                await stream.CopyToAsync(entry, cancellationToken).ConfigureAwait(false);
            }
        }
        file.Flush(flushToDisk: true);
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = undated;
        return entry.Open();
    }
}
