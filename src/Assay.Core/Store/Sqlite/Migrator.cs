using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Brings a database up to the shape this program knows.</summary>
internal static class Migrator
{
    // "Assy": what SQLite's own tools show of a file's owner.
    private const int Owner = 0x41737379;

    /// <summary>Finds out whether the database is ours and not newer than this program.</summary>
    /// <exception cref="StoreException">It is another program's, or has steps this program does not know.</exception>
    public static void Check(SqliteConnection connection, IReadOnlyList<Migration> known, string file)
    {
        // One snapshot: another run may be making the database between the two questions.
        using var snapshot = connection.BeginTransaction(deferred: true);
        var owner = connection.ExecuteScalar<int>("PRAGMA application_id", transaction: snapshot);
        if (owner != Owner && connection.ExecuteScalar<int>("SELECT COUNT(*) FROM sqlite_schema", transaction: snapshot) > 0)
            throw new StoreException($"The database {file} belongs to another program; move it away, or choose another folder with --data.");
        var (applied, newest) = (Applied(connection, snapshot), known.Count == 0 ? 0 : known[^1].Number);
        if (applied > newest)
            throw new StoreException(
                $"The database {file} was written by a newer version of Assay (step {applied}, this program knows {newest}); "
                + "install the newer version, or choose another folder with --data.");
    }

    /// <summary>Applies the steps not yet applied, each in one transaction.</summary>
    public static void Apply(SqliteConnection connection, IReadOnlyList<Migration> known)
    {
        var applied = Applied(connection);
        if (known.Count == 0 || known[^1].Number <= applied) return;
        MigrationWords.Teach(connection);
        // A table that others refer to is made anew by taking the old one away; what refers to nothing is looked for at the end of each step.
        connection.Execute("PRAGMA foreign_keys = OFF");
        foreach (var migration in known.Where(migration => migration.Number > applied))
            Apply(connection, migration);
        connection.Execute("PRAGMA foreign_keys = ON");
    }

    /// <summary>Number of the last step applied; 0 for an empty database.</summary>
    public static int Applied(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        const string Exists = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'";
        return connection.ExecuteScalar<int>(Exists, transaction: transaction) == 0
            ? 0
            : connection.ExecuteScalar<int>("SELECT COALESCE(MAX(number), 0) FROM migrations", transaction: transaction);
    }

    private static void Apply(SqliteConnection connection, Migration migration)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have applied the step while this one waited for the write lock.
        if (Applied(connection, transaction) >= migration.Number) return;
        const string Table = "CREATE TABLE IF NOT EXISTS migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)";
        connection.Execute(Table, transaction: transaction);
        connection.Execute($"PRAGMA application_id = {Owner}", transaction: transaction);
        connection.Execute(migration.Sql, transaction: transaction);
        if (connection.Query("PRAGMA foreign_key_check", transaction: transaction).Any())
            throw new StoreException($"The database is damaged: the step {migration.Name} finds records that others refer to and that are not there; restore a copy of the data folder.");
        connection.Execute("INSERT INTO migrations (number, name) VALUES (@Number, @Name)", migration, transaction);
        transaction.Commit();
    }
}
