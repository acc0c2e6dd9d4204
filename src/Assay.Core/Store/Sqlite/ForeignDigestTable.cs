using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Digests that others published.</summary>
internal static class ForeignDigestTable
{
    public static Written Save(SqliteConnection connection, SourceId id, KeptDigest digest, DateTimeOffset at)
    {
        const string Find = "SELECT text FROM foreign_digests WHERE id = @id AND origin = @origin";
        const string Upsert = """
            INSERT INTO foreign_digests (id, origin, at, text)
            VALUES (@id, @origin, @at, @text)
            ON CONFLICT (id, origin) DO UPDATE SET at = excluded.at, text = excluded.text
            """;
        var row = new { id = id.ToString(), origin = digest.Origin, at = Instant.Write(at), text = digest.Text };
        var before = connection.QuerySingleOrDefault<string>(Find, row);
        if (before == digest.Text) return Written.Unchanged;
        connection.Execute(Upsert, row);
        return before is null ? Written.Added : Written.Changed;
    }

    public static ImmutableArray<KeptDigest> Of(SqliteConnection connection, SourceId id)
    {
        const string Sql = "SELECT origin, text FROM foreign_digests WHERE id = @id ORDER BY origin";
        return [.. connection.Query<KeptDigest>(Sql, new { id = id.ToString() })];
    }
}
