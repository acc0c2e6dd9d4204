using System.Collections.Immutable;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Articles: every state kept, one of them the latest.</summary>
internal static class ArticleTable
{
    public static Written Save(SqliteConnection connection, Article article, Edition? edition, DateTimeOffset at)
    {
        const string Find = "SELECT hash, version, edition, deleted, first_ingested AS FirstIngested FROM articles WHERE id = @id";
        var id = article.Id.ToString();
        var json = JsonSerializer.Serialize(article, RecordJson.Options);
        var state = new
        {
            id,
            hash = Fingerprint.Of(json),
            version = article.Version,
            edition = edition?.Number,
            at = Instant.Write(at),
            json,
            sort = SortKey.Of(article.Id),
        };
        if (connection.QuerySingleOrDefault<Latest>(Find, new { id }) is not { } latest)
        {
            const string Insert = """
                INSERT INTO articles (id, sort, hash, version, edition, first_ingested, deleted)
                VALUES (@id, @sort, @hash, @version, @edition, @at, NULL)
                """;
            connection.Execute(Insert, state);
            AddState(connection, state);
            KeyTable.Replace(connection, article);
            return Written.Added;
        }
        var isSeen = AddState(connection, state) == 0;
        if (!latest.YieldsTo(article.Version, edition, isSeen)) return Written.Unchanged;
        if (latest.Hash == state.hash && latest.Deleted is null)
        {
            // The same words from a later file: only the place in the sequence moves.
            if (edition is not null) connection.Execute("UPDATE articles SET edition = @edition WHERE id = @id", state);
            return Written.Unchanged;
        }
        const string Update = """
            UPDATE articles
            SET hash = @hash, version = @version, edition = COALESCE(@edition, edition), deleted = NULL
            WHERE id = @id
            """;
        connection.Execute(Update, state);
        if (latest.Hash.Length == 0)
        {
            connection.Execute("UPDATE articles SET first_ingested = @at WHERE id = @id", state);
            KeyTable.Replace(connection, article);
            return Written.Added;
        }
        AddMoment(connection, id, latest, state.hash, state.at);
        KeyTable.Replace(connection, article);
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

    public static ImmutableArray<ArticleMoment> History(SqliteConnection connection, SourceId id)
    {
        const string Sql = """
            SELECT s.json, m.hash, m.at AS FirstIngested
            FROM article_moments m
            JOIN article_states s ON s.id = m.id AND s.hash = m.hash
            JOIN articles a ON a.id = m.id AND a.deleted IS NULL
            WHERE m.id = @id
            ORDER BY m.ordinal
            """;
        var moments = connection.Query<Row>(Sql, new { id = id.ToString() }).ToList();
        if (moments.Count == 0 && Find(connection, id) is { } only) return [new(only.Article, only.Hash, only.FirstIngested)];
        return [.. moments.Select(row => row.Read()).Select(kept => new ArticleMoment(kept.Article, kept.Hash, kept.FirstIngested))];
    }

    public static bool Delete(SqliteConnection connection, SourceId id, Edition? edition, DateTimeOffset at)
    {
        const string Mark = """
            UPDATE articles
            SET deleted = @at, edition = COALESCE(@edition, edition)
            WHERE id = @id AND deleted IS NULL AND (@edition IS NULL OR edition IS NULL OR edition <= @edition)
            """;
        // A deletion may come before the file it deletes from: its place is kept, so that the earlier word does not bring the record back.
        const string Remember = """
            INSERT INTO articles (id, sort, hash, version, edition, first_ingested, deleted)
            VALUES (@id, @sort, '', 0, @edition, @at, @at)
            ON CONFLICT (id) DO UPDATE SET edition = MAX(COALESCE(articles.edition, 0), excluded.edition)
            WHERE articles.deleted IS NOT NULL
            """;
        var row = new { id = id.ToString(), sort = SortKey.Of(id), edition = edition?.Number, at = Instant.Write(at) };
        var marked = connection.Execute(Mark, row) > 0;
        if (!marked && edition is not null) connection.Execute(Remember, row);
        if (marked) Unlist(connection, id);
        return marked;
    }

    public static int DeleteBefore(SqliteConnection connection, Edition first, DateTimeOffset at)
    {
        const string Sql = "SELECT id FROM articles WHERE edition < @first AND deleted IS NULL ORDER BY sort, id";
        var gone = connection.Query<string>(Sql, new { first = first.Number }).ToList();
        foreach (var id in gone)
        {
            connection.Execute("UPDATE articles SET deleted = @at WHERE id = @id", new { id, at = Instant.Write(at) });
            Unlist(connection, SourceId.Parse(id, SourceId.PubMed));
        }
        return gone.Count;
    }

    private static void Unlist(SqliteConnection connection, SourceId id)
    {
        CardTable.Remove(connection, id);
        KeyTable.Remove(connection, id);
    }

    private static void AddMoment(SqliteConnection connection, string id, Latest before, string hash, string at)
    {
        const string First = """
            INSERT INTO article_moments (id, ordinal, hash, at)
            VALUES (@id, 1, @hash, @at)
            ON CONFLICT (id, ordinal) DO NOTHING
            """;
        const string Next = """
            INSERT INTO article_moments (id, ordinal, hash, at)
            VALUES (@id, (SELECT MAX(ordinal) + 1 FROM article_moments WHERE id = @id), @hash, @at)
            """;
        connection.Execute(First, new { id, hash = before.Hash, at = before.FirstIngested });
        if (before.Hash != hash) connection.Execute(Next, new { id, hash, at });
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
        public long? Edition { get; init; }
        public string? Deleted { get; init; }
        public string FirstIngested { get; init; } = "";

        /// <summary>Whether a state that comes now becomes the latest.</summary>
        public bool YieldsTo(int version, Edition? edition, bool isSeen)
        {
            if (version != Version && Deleted is null) return version > Version && !(isSeen && edition is null);
            if (edition is not { } place || Edition is not { } mine || place.Number == mine) return !isSeen && version >= Version;
            return place.Number > mine;
        }
    }

    private sealed record Row
    {
        public string Json { get; init; } = "";
        public string Hash { get; init; } = "";
        public string FirstIngested { get; init; } = "";

        public KeptArticle Read() => new(JsonSerializer.Deserialize<Article>(Json, RecordJson.Options)!, Hash, Instant.Read(FirstIngested));
    }
}
