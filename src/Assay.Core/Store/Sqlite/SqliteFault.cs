using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Says in one sentence what SQLite's error codes mean to the person at the keyboard.</summary>
internal static class SqliteFault
{
    // Primary result codes, sqlite.org/rescode.html.
    private const int Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The fault as the store's own exception.</summary>
    public static StoreException Of(SqliteException fault, string file) => new(Sentence(fault, file), fault);

    private static string Sentence(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        Perm or ReadOnly => $"The database {file} cannot be written; give yourself write permission to it and its folder, or choose another folder with --data.",
        Busy or Locked => $"The database {file} is in use by another run; wait until that has ended, then start again.",
        Io => $"The disk failed while reading or writing {file} ({fault.Message}); check the disk, then start again: what was committed is kept.",
        Corrupt => $"The database {file} is damaged; restore a copy of the data folder, or move it away and ingest again.",
        Full => $"There is no room left for {file}; free some disk space, then start again: what was committed is kept.",
        CannotOpen => $"The database {file} cannot be opened; check that its folder exists and that you may write there, or choose another folder with --data.",
        NotADatabase => $"The file {file} is not an Assay database; move it away, or choose another folder with --data.",
        _ => $"The database {file} refused the work ({fault.Message}); try again, and if it stays so move the database away and ingest again.",
    };
}
