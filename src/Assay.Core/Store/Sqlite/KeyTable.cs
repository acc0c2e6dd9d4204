using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Keys of the records that stand, and again of those that have a page.</summary>
internal static class KeyTable
{
    // A key that hundreds share binds nothing together; no list shows more.
    private const int Most = 200;

    // Nor is every page of theirs made anew when one more comes.
    private const int MostBound = 20;

    public static void Add(StoreConnection connection, long number, ImmutableArray<byte[]> keys)
    {
        const string Insert = "INSERT INTO record_keys (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING";
        foreach (var key in keys) connection.Statement(Insert).With(key).With(number).Run();
    }

    public static void Replace(StoreConnection connection, long number, Article article, ImmutableArray<byte[]> keys)
    {
        connection.Statement("DELETE FROM record_keys WHERE article = ?").With(number).Run();
        Add(connection, number, keys);
        if (RemovePage(connection, number) > 0) AddPage(connection, number, article);
    }

    public static void Remove(StoreConnection connection, SourceId id) =>
        connection.Statement("DELETE FROM record_keys WHERE article = (SELECT number FROM articles WHERE id = ?)").With(id.ToString()).Run();

    /// <summary>The record has a page from now on.</summary>
    public static void AddPage(StoreConnection connection, long number, Article article)
    {
        const string Insert = "INSERT INTO page_keys (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING";
        foreach (var key in KeyHash.All(article)) connection.Statement(Insert).With(key).With(number).Run();
    }

    /// <summary>The record has no page any more.</summary>
    public static int RemovePage(StoreConnection connection, long number) =>
        connection.Statement("DELETE FROM page_keys WHERE article = ?").With(number).Run();

    public static ImmutableArray<SharedKey> Shared(SqliteConnection connection, SourceId id) =>
        ArticleTable.Find(connection, id) is not { } kept ? [] :
        [
            .. Identity.Keys(kept.Article)
                .SelectMany(key => Find(connection, key).Where(other => other != id).Select(other => new SharedKey(other, key)))
                .Take(Most),
        ];

    public static ImmutableArray<SourceId> Find(SqliteConnection connection, IdentityKey key)
    {
        const string Sql = """
            SELECT a.id
            FROM record_keys k
            JOIN articles a ON a.number = k.article
            WHERE k.key = @hash
            UNION
            SELECT id FROM articles WHERE id = @own AND deleted IS NULL
            ORDER BY 1
            LIMIT @Most
            """;
        var own = key.Kind == IdentityKind.Pmid ? new SourceId(SourceId.PubMed, key.Value).ToString() : null;
        return [.. connection.Query<string>(Sql, new { hash = KeyHash.Of(key), own, Most }).Select(id => SourceId.Parse(id, SourceId.PubMed)).Order()];
    }

    /// <summary>Records with a page that share a key with one of these, these apart.</summary>
    public static ImmutableArray<SourceId> Bound(StoreConnection connection, IEnumerable<SourceId> ids)
    {
        const string Keys = "SELECT key FROM record_keys WHERE article = (SELECT number FROM articles WHERE id = ?)";
        const string Pages = "SELECT a.id FROM page_keys k JOIN articles a ON a.number = k.article WHERE k.key = ? LIMIT ?";
        var asked = ids.ToHashSet();
        var bound = new SortedSet<SourceId>();
        var keys = new HashSet<byte[]>(new SameBytes());
        foreach (var id in asked)
        {
            if (id.Scheme == SourceId.PubMed) keys.Add(KeyHash.Of(new(IdentityKind.Pmid, id.Value)));
            for (var rows = connection.Statement(Keys).With(id.ToString()); rows.Next();) keys.Add(rows.Bytes(0));
        }
        foreach (var key in keys)
        {
            var sharing = new List<SourceId>();
            for (var rows = connection.Statement(Pages).With(key).With(MostBound + 1); rows.Next();)
                sharing.Add(SourceId.Parse(rows.Text(0), SourceId.PubMed));
            if (sharing.Count <= MostBound) bound.UnionWith(sharing.Where(other => !asked.Contains(other)));
        }
        return [.. bound];
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => BitConverter.ToInt32(bytes);
    }
}
