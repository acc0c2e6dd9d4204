using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>A database as a file: copied while others write to it, looked over, and replaced whole.</summary>
public static class DatabaseFile
{
    private const int FaultsTold = 3;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Copies the database as it is at this moment into a new file, by SQLite's online backup: readers and a writer go on.</summary>
    /// <param name="file">The database.</param>
    /// <param name="copy">The file to make; one that is there is replaced.</param>
    /// <exception cref="StoreException">The database cannot be read, is another program's or newer than this one, or the copy cannot be written.</exception>
    public static void Copy(string file, string copy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(copy);
        using var session = SqliteSession.Open(file, patience, readOnly: true);
        session.Run(source =>
        {
            Migrator.Check(source, Migration.Shipped(), file);
            File.Delete(copy);
            using var target = SqliteSession.Open(copy, patience, readOnly: false);
            return target.Run(to =>
            {
                source.BackupDatabase(to);
                // One file holds it all: what the copy would write beside itself is folded in.
                to.Execute("PRAGMA journal_mode = DELETE");
                return 0;
            });
        });
    }

    /// <summary>Looks a database over; writes nothing.</summary>
    /// <param name="file">The database.</param>
    /// <exception cref="StoreException">It cannot be opened, is no database, another program's, or newer than this program.</exception>
    public static DatabaseState Examine(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        using var session = SqliteSession.Open(file, patience, readOnly: true);
        return session.Run(connection =>
        {
            var known = Migration.Shipped();
            Migrator.Check(connection, known, file);
            var faults = connection.Query<string>($"PRAGMA integrity_check({FaultsTold})").Where(line => line != "ok").ToList();
            if (faults.Count == 0 && connection.Query("PRAGMA foreign_key_check").Any()) faults.Add("records refer to others that are not there");
            var step = Migrator.Applied(connection);
            var isCurrent = step == known[^1].Number;
            var (cards, indexed) = isCurrent && faults.Count == 0
                ? (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM cards"), connection.ExecuteScalar<long>("SELECT COUNT(*) FROM card_words_docsize"))
                : (0, 0);
            return new DatabaseState(step, known[^1].Number, [.. faults], cards, indexed);
        });
    }

    /// <summary>Puts a database in the place of another, in one step: whoever opens it finds the old one or the new one.</summary>
    /// <param name="fresh">The database to put there; on the same disk.</param>
    /// <param name="file">Where it goes.</param>
    /// <exception cref="StoreException">Another run has the old one open.</exception>
    public static void Replace(string fresh, string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fresh);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        if (File.Exists(file)) Settle(file);
        // What a damaged or killed database left beside itself belongs to it, never to the new one.
        foreach (var rest in (ReadOnlySpan<string>)["-wal", "-shm", "-journal"]) File.Delete(file + rest);
        File.Move(fresh, file, overwrite: true);
    }

    // Leaving the write-ahead log wants the database to itself: while a server or a watch has it open, nothing is replaced under it.
    private static void Settle(string file)
    {
        const int Busy = 5, Locked = 6;
        try
        {
            using var session = SqliteSession.Open(file, TimeSpan.FromSeconds(1), readOnly: false);
            session.Run(connection => connection.ExecuteScalar<string>("PRAGMA journal_mode = DELETE"));
        }
        catch (StoreException fault) when (fault.InnerException is not SqliteException { SqliteErrorCode: Busy or Locked })
        {
            // A damaged database is what a restore is for.
        }
    }
}
