using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Assay.Store.Sqlite;

/// <summary>A connection that keeps its statements prepared.</summary>
internal sealed class StoreConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    /// <summary>The statement of a text, ready to be bound. One caller at a time, and no row of it left open.</summary>
    public Statement Statement(string sql)
    {
        if (statements.TryGetValue(sql, out var kept))
        {
            // A fault may have left it half bound.
            kept.Done();
            return kept;
        }
        var code = raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared);
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, Handle);
        return statements[sql] = new(Handle!, prepared);
    }

    /// <summary>Number of the row written last.</summary>
    public long LastNumber => raw.sqlite3_last_insert_rowid(Handle);

    /// <summary>Rows changed through this connection so far.</summary>
    public long Changes => raw.sqlite3_total_changes(Handle);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var statement in statements.Values) statement.Dispose();
            statements.Clear();
        }
        base.Dispose(disposing);
    }
}
