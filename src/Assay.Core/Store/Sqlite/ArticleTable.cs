using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Articles: every state kept, one of them the latest.</summary>
internal static class ArticleTable
{
    public static Written Save(SqliteConnection connection, Article article, DateTimeOffset at)
    {
        const string Find = "SELECT hash, version FROM articles WHERE id = @id";
        var id = article.Id.ToString();
        var json = JsonSerializer.Serialize(article, RecordJson.Options);
        var state = new { id, hash = Fingerprint.Of(json), version = article.Version, at = Instant.Write(at), json, sort = SortKey.Of(article.Id) };
        if (connection.QuerySingleOrDefault<Latest>(Find, new { id }) is not { } latest)
        {
            const string Insert = """
                INSERT INTO articles (id, sort, hash, version, first_ingested, deleted)
                VALUES (@id, @sort, @hash, @version, @at, NULL)
                """;
            connection.Execute(Insert, state);
            AddState(connection, state);
            return Written.Added;
        }
        if (latest.Hash == state.hash || AddState(connection, state) == 0 || article.Version < latest.Version)
            return Written.Unchanged;
        const string Update = "UPDATE articles SET hash = @hash, version = @version, deleted = NULL WHERE id = @id";
        connection.Execute(Update, state);
        return Written.Changed;
    }

    public static KeptArticle? Find(SqliteConnection connection, SourceId id)
    {
        const string Sql = """
            SELECT s.json, a.hash, a.first_ingested AS FirstIngested
            FROM articles a
            JOIN article_states s ON s.id = a.id AND s.hash = a.hash
            WHERE a.id = @id AND a.deleted IS NULL
            """;
        return connection.QuerySingleOrDefault<Row>(Sql, new { id = id.ToString() })?.Read();
    }

    public static List<KeptArticle> After(SqliteConnection connection, (string Sort, string Id) after, int take)
    {
        const string Sql = """
            SELECT s.json, a.hash, a.first_ingested AS FirstIngested
            FROM articles a
            JOIN article_states s ON s.id = a.id AND s.hash = a.hash
            WHERE (a.sort, a.id) > (@sort, @id) AND a.deleted IS NULL
            ORDER BY a.sort, a.id
            LIMIT @take
            """;
        return [.. connection.Query<Row>(Sql, new { sort = after.Sort, id = after.Id, take }).Select(row => row.Read())];
    }

    public static bool Delete(SqliteConnection connection, SourceId id, DateTimeOffset at)
    {
        const string Sql = "UPDATE articles SET deleted = @at WHERE id = @id AND deleted IS NULL";
        var marked = connection.Execute(Sql, new { id = id.ToString(), at = Instant.Write(at) }) > 0;
        if (marked) CardTable.Remove(connection, id);
        return marked;
    }

    private static int AddState(SqliteConnection connection, object state)
    {
        const string Sql = """
            INSERT INTO article_states (id, hash, version, at, json)
            VALUES (@id, @hash, @version, @at, @json)
            ON CONFLICT (id, hash) DO NOTHING
            """;
        return connection.Execute(Sql, state);
    }

    private sealed record Latest
    {
        public string Hash { get; init; } = "";
        public int Version { get; init; }
    }

    private sealed record Row
    {
        public string Json { get; init; } = "";
        public string Hash { get; init; } = "";
        public string FirstIngested { get; init; } = "";

        public KeptArticle Read() => new(JsonSerializer.Deserialize<Article>(Json, RecordJson.Options)!, Hash, Instant.Read(FirstIngested));
    }
}
