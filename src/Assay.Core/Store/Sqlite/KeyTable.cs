using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Keys of the records that stand: the settled ones, and new ones gathered until there are many to settle.</summary>
internal static class KeyTable
{
    // A key that hundreds share binds nothing together; no list shows more.
    private const int Most = 200;

    // Few enough to stay in the cache, many enough that settling them is rare.
    private const int Gathered = 1 << 16;

    public static void Add(StoreConnection connection, long number, ImmutableArray<byte[]> keys)
    {
        const string Insert = "INSERT INTO new_keys (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING";
        foreach (var key in keys) connection.Statement(Insert).With(key).With(number).Run();
    }

    public static void Replace(StoreConnection connection, long number, ImmutableArray<byte[]> keys)
    {
        Remove(connection, number);
        Add(connection, number, keys);
    }

    public static void Remove(StoreConnection connection, SourceId id)
    {
        if (connection.ExecuteScalar<long?>("SELECT number FROM articles WHERE id = @id", new { id = id.ToString() }) is { } number) Remove(connection, number);
    }

    /// <summary>Moves what was gathered to the settled keys, in their order, once there are enough.</summary>
    public static void Settle(StoreConnection connection)
    {
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM new_keys") < Gathered) return;
        connection.Execute("INSERT INTO record_keys (key, article) SELECT key, article FROM new_keys ORDER BY key, article; DELETE FROM new_keys");
    }

    public static ImmutableArray<SourceId> Find(SqliteConnection connection, IdentityKey key)
    {
        const string Sql = """
            SELECT a.id
            FROM standing_keys k
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

    /// <summary>Of these records those that are tied to another, or to a notice.</summary>
    public static ImmutableArray<SourceId> Tied(StoreConnection connection, IEnumerable<Article> articles) =>
        [.. articles.Where(article => IsTied(connection, article)).Select(article => article.Id).Order()];

    private static void Remove(StoreConnection connection, long number)
    {
        connection.Statement("DELETE FROM record_keys WHERE article = ?").With(number).Run();
        connection.Statement("DELETE FROM new_keys WHERE article = ?").With(number).Run();
    }

    private static bool IsTied(StoreConnection connection, Article article)
    {
        // Records of two PMIDs never become one paper: what a new one bears on are records from elsewhere, and pages.
        const string Shares = """
            SELECT 1
            FROM articles a
            JOIN standing_keys k ON k.article = a.number
            JOIN standing_keys o ON o.key = k.key AND o.article <> k.article
            JOIN articles b ON b.number = o.article
            LEFT JOIN cards c ON c.number = o.article
            WHERE a.id = ?1 AND (c.hash IS NOT NULL OR NOT (a.id GLOB 'pubmed:*' AND b.id GLOB 'pubmed:*'))
            LIMIT 1
            """;
        const string IsNamed = "SELECT 1 FROM standing_keys WHERE key = ? LIMIT 1";
        const string IsKept = "SELECT 1 FROM articles WHERE id = ? AND deleted IS NULL";
        const string HasNotice = "SELECT 1 FROM notices WHERE pmid = ? LIMIT 1";
        const string HasNoticeByDoi = "SELECT 1 FROM notices WHERE doi = ? LIMIT 1";
        if (Any(connection.Statement(Shares).With(article.Id.ToString()))) return true;
        if (article.Id.Scheme == SourceId.PubMed
            && (Any(connection.Statement(IsNamed).With(KeyHash.Of(new(IdentityKind.Partner, article.Id.Value))))
                || Any(connection.Statement(IsNamed).With(KeyHash.Of(new(IdentityKind.Pmid, article.Id.Value))))
                || Any(connection.Statement(HasNotice).With(article.Id.Value))))
            return true;
        if (Identity.Doi(article.Doi) is { } doi && Any(connection.Statement(HasNoticeByDoi).With(doi))) return true;
        // Not all the keys: to read them out of the abstract again would hold up the one writer.
        foreach (var partner in Identity.Partners(article))
            if (new SourceId(SourceId.PubMed, partner) is var named && named != article.Id && Any(connection.Statement(IsKept).With(named.ToString())))
                return true;
        return false;
    }

    private static bool Any(Statement asked)
    {
        var found = asked.Next();
        asked.Done();
        return found;
    }
}
