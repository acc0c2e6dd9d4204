using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Keys of the records that stand.</summary>
internal static class KeyTable
{
    // A key that hundreds share binds nothing together; no list shows more.
    private const int Most = 200;

    public static void Replace(SqliteConnection connection, Article article)
    {
        const string Insert = "INSERT INTO record_keys (kind, value, id) VALUES (@kind, @value, @id)";
        Remove(connection, article.Id);
        var id = article.Id.ToString();
        connection.Execute(Insert, Identity.Keys(article).Select(key => new { kind = (int)key.Kind, value = key.Value, id }));
    }

    public static void Remove(SqliteConnection connection, SourceId id) =>
        connection.Execute("DELETE FROM record_keys WHERE id = @id", new { id = id.ToString() });

    public static ImmutableArray<SharedKey> Shared(SqliteConnection connection, SourceId id)
    {
        const string Sql = """
            SELECT o.kind AS Kind, o.value AS Value, o.id AS Id
            FROM record_keys k
            JOIN record_keys o ON o.kind = k.kind AND o.value = k.value AND o.id <> k.id
            WHERE k.id = @id
            ORDER BY o.kind, o.value, o.id
            LIMIT @Most
            """;
        return [.. connection.Query<Row>(Sql, new { id = id.ToString(), Most }).Select(row => row.Read())
            .OrderBy(shared => shared.Key.Kind).ThenBy(shared => shared.Other)];
    }

    public static ImmutableArray<SourceId> Find(SqliteConnection connection, IdentityKey key)
    {
        const string Sql = "SELECT id FROM record_keys WHERE kind = @kind AND value = @value ORDER BY id LIMIT @Most";
        return [.. connection.Query<string>(Sql, new { kind = (int)key.Kind, value = key.Value, Most })
            .Select(id => SourceId.Parse(id, SourceId.PubMed)).Order()];
    }

    private sealed record Row
    {
        public int Kind { get; init; }
        public string Value { get; init; } = "";
        public string Id { get; init; } = "";

        public SharedKey Read() => new(SourceId.Parse(Id, SourceId.PubMed), new((IdentityKind)Kind, Value));
    }
}
