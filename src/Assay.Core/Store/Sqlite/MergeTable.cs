using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Records that another record's page shows.</summary>
internal static class MergeTable
{
    public static bool Save(StoreConnection connection, SourceId id, Merge? merge)
    {
        if (Find(connection, id) == merge) return false;
        const string Upsert = """
            INSERT INTO merges (id, into_id, reason)
            VALUES (@id, @into, @reason)
            ON CONFLICT (id) DO UPDATE SET into_id = excluded.into_id, reason = excluded.reason
            """;
        if (merge is null) return connection.Execute("DELETE FROM merges WHERE id = @id", new { id = id.ToString() }) > 0;
        connection.Execute(Upsert, new { id = id.ToString(), into = merge.Into.ToString(), reason = merge.Reason });
        CardTable.Remove(connection, id);
        return true;
    }

    public static Merge? Find(SqliteConnection connection, SourceId id)
    {
        const string Sql = "SELECT id AS Id, into_id AS IntoId, reason AS Reason FROM merges WHERE id = @id";
        return connection.QuerySingleOrDefault<Row>(Sql, new { id = id.ToString() })?.Read();
    }

    public static ImmutableArray<Merge> Into(SqliteConnection connection, SourceId id)
    {
        const string Sql = "SELECT id AS Id, into_id AS IntoId, reason AS Reason FROM merges WHERE into_id = @id";
        return [.. connection.Query<Row>(Sql, new { id = id.ToString() }).Select(row => row.Read()).OrderBy(merge => merge.Id)];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string IntoId { get; init; } = "";
        public string Reason { get; init; } = "";

        public Merge Read() => new(SourceId.Parse(Id, SourceId.PubMed), SourceId.Parse(IntoId, SourceId.PubMed), Reason);
    }
}
