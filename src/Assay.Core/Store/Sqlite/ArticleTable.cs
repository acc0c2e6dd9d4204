using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Articles: every state kept, one of them the latest.</summary>
internal static class ArticleTable
{
    public static Keeping Save(StoreConnection connection, ReadyArticle ready, DateTimeOffset at)
    {
        if (LatestState.Find(connection, ready.Article.Id) is not { } latest)
        {
            const string Insert = """
                INSERT INTO articles (id, sort, hash, version, edition, first_ingested, deleted)
                VALUES (?, ?, ?, ?, ?, ?, NULL)
                """;
            connection.Statement(Insert).With(ready.Article.Id.ToString()).With(SortKey.Of(ready.Article.Id)).With(ready.Hash)
                .With(ready.Article.Version).With(ready.Edition?.Number).With(at.UtcTicks).Run();
            var number = connection.LastNumber;
            AddState(connection, number, ready, at);
            KeyTable.Add(connection, number, ready.Keys);
            return Placed(connection, number, ready, new(Written.Added, true, true, Listing.None, false));
        }
        var isKept = latest.Is(ready);
        var isSeen = isKept || !AddState(connection, latest.Number, ready, at);
        if (!latest.YieldsTo(ready.Article.Version, ready.Edition, isSeen))
            return Placed(connection, latest.Number, ready, new(Written.Unchanged, latest.Deleted is null, isKept && latest.Deleted is null, Listing.None, false));
        if (isKept && latest.Deleted is null)
        {
            // The same words from a later file: only the place in the sequence moves.
            if (ready.Edition is { } place)
                connection.Statement("UPDATE articles SET edition = ? WHERE number = ?").With(place.Number).With(latest.Number).Run();
            return Placed(connection, latest.Number, ready, new(Written.Unchanged, true, true, Listing.None, false));
        }
        var written = Turn(connection, latest, ready, at);
        return Placed(connection, latest.Number, ready, new(written, true, true, Listing.None, false));
    }

    public static KeptArticle? Find(SqliteConnection connection, SourceId id)
    {
        const string Sql = """
            SELECT s.packed, a.hash, a.first_ingested AS Ticks
            FROM articles a
            JOIN article_states s ON s.article = a.number AND s.hash = a.hash
            WHERE a.id = @id AND a.deleted IS NULL
            """;
        return connection.QuerySingleOrDefault<Row>(Sql, new { id = id.ToString() })?.Read();
    }

    public static List<KeptArticle> After(SqliteConnection connection, (string Sort, string Id) after, int take)
    {
        const string Sql = """
            SELECT s.packed, a.hash, a.first_ingested AS Ticks
            FROM articles a
            JOIN article_states s ON s.article = a.number AND s.hash = a.hash
            WHERE (a.sort, a.id) > (@sort, @id) AND a.deleted IS NULL
            ORDER BY a.sort, a.id
            LIMIT @take
            """;
        return [.. connection.Query<Row>(Sql, new { sort = after.Sort, id = after.Id, take }).Select(row => row.Read())];
    }

    public static ImmutableArray<ArticleMoment> History(SqliteConnection connection, SourceId id)
    {
        const string Sql = """
            SELECT s.packed, m.hash, m.at AS Ticks
            FROM articles a
            JOIN article_moments m ON m.article = a.number
            JOIN article_states s ON s.article = m.article AND s.hash = m.hash
            WHERE a.id = @id AND a.deleted IS NULL
            ORDER BY m.ordinal
            """;
        var moments = connection.Query<Row>(Sql, new { id = id.ToString() }).ToList();
        if (moments.Count == 0 && Find(connection, id) is { } only) return [new(only.Article, only.Hash, only.FirstIngested)];
        return [.. moments.Select(row => row.Read()).Select(kept => new ArticleMoment(kept.Article, kept.Hash, kept.FirstIngested))];
    }

    public static bool Delete(StoreConnection connection, SourceId id, Edition? edition, DateTimeOffset at)
    {
        const string Mark = """
            UPDATE articles
            SET deleted = @at, edition = COALESCE(@edition, edition)
            WHERE id = @id AND deleted IS NULL AND (@edition IS NULL OR edition IS NULL OR edition <= @edition)
            """;
        // A deletion may come before the file it deletes from: its place is kept, so that the earlier word does not bring the record back.
        const string Remember = """
            INSERT INTO articles (id, sort, hash, version, edition, first_ingested, deleted)
            VALUES (@id, @sort, x'', 0, @edition, @at, @at)
            ON CONFLICT (id) DO UPDATE SET edition = MAX(COALESCE(articles.edition, 0), excluded.edition)
            WHERE articles.deleted IS NOT NULL
            """;
        var row = new { id = id.ToString(), sort = SortKey.Of(id), edition = edition?.Number, at = at.UtcTicks };
        var marked = connection.Execute(Mark, row) > 0;
        if (!marked && edition is not null) connection.Execute(Remember, row);
        if (marked) Unlist(connection, id);
        return marked;
    }

    public static int DeleteBefore(StoreConnection connection, Edition first, DateTimeOffset at)
    {
        const string Sql = "SELECT id FROM articles WHERE edition < @first AND deleted IS NULL ORDER BY sort, id";
        var gone = connection.Query<string>(Sql, new { first = first.Number }).ToList();
        foreach (var id in gone)
        {
            connection.Statement("UPDATE articles SET deleted = ? WHERE id = ?").With(at.UtcTicks).With(id).Run();
            Unlist(connection, SourceId.Parse(id, SourceId.PubMed));
        }
        return gone.Count;
    }

    /// <summary>Makes a state the latest of an article that had another, or none that stood.</summary>
    private static Written Turn(StoreConnection connection, LatestState latest, ReadyArticle ready, DateTimeOffset at)
    {
        const string Update = """
            UPDATE articles
            SET hash = ?, version = ?, edition = COALESCE(?, edition), deleted = NULL
            WHERE number = ?
            """;
        connection.Statement(Update).With(ready.Hash).With(ready.Article.Version).With(ready.Edition?.Number).With(latest.Number).Run();
        KeyTable.Replace(connection, latest.Number, ready.Keys);
        if (latest.Hash.Length == 0)
        {
            connection.Execute("UPDATE articles SET first_ingested = @at WHERE number = @number", new { at = at.UtcTicks, number = latest.Number });
            return Written.Added;
        }
        AddMoment(connection, latest, ready.Hash, at);
        return Written.Changed;
    }

    private static Keeping Placed(StoreConnection connection, long number, ReadyArticle ready, Keeping kept)
    {
        const string Sql = """
            SELECT EXISTS (SELECT 1 FROM merges WHERE id = ?1), EXISTS (SELECT 1 FROM foreign_digests WHERE id = ?1),
                   (SELECT hash IS NOT NULL FROM cards WHERE number = ?2)
            """;
        var statement = connection.Statement(Sql).With(ready.Article.Id.ToString()).With(number);
        statement.Next();
        var (isMerged, hasDigests, hasPage) = (statement.Number(0) != 0, statement.Number(1) != 0, statement.Maybe(2));
        statement.Done();
        var listing = isMerged ? Listing.Merged : hasPage is null ? Listing.None : hasPage == 0 ? Listing.Listed : Listing.Paged;
        return kept with { Listing = listing, HasForeignDigests = hasDigests };
    }

    private static void Unlist(StoreConnection connection, SourceId id)
    {
        CardTable.Remove(connection, id);
        KeyTable.Remove(connection, id);
    }

    private static void AddMoment(StoreConnection connection, LatestState before, byte[] hash, DateTimeOffset at)
    {
        const string First = """
            INSERT INTO article_moments (article, ordinal, hash, at)
            VALUES (?, 1, ?, ?)
            ON CONFLICT (article, ordinal) DO NOTHING
            """;
        const string Next = """
            INSERT INTO article_moments (article, ordinal, hash, at)
            VALUES (?1, (SELECT MAX(ordinal) + 1 FROM article_moments WHERE article = ?1), ?2, ?3)
            """;
        connection.Statement(First).With(before.Number).With(before.Hash).With(before.FirstIngested).Run();
        if (!before.Hash.AsSpan().SequenceEqual(hash)) connection.Statement(Next).With(before.Number).With(hash).With(at.UtcTicks).Run();
    }

    private static bool AddState(StoreConnection connection, long number, ReadyArticle ready, DateTimeOffset at)
    {
        const string Sql = """
            INSERT INTO article_states (article, hash, version, at, packed)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (article, hash) DO NOTHING
            """;
        return connection.Statement(Sql).With(number).With(ready.Hash).With(ready.Article.Version).With(at.UtcTicks).With(ready.Packed).Run() > 0;
    }

    private sealed record Row
    {
        public byte[] Packed { get; init; } = [];
        public byte[] Hash { get; init; } = [];
        public long Ticks { get; init; }

        public KeptArticle Read() =>
            new(Store.Packed.Read<Article>(Packed), Convert.ToHexStringLower(Hash), new DateTimeOffset(Ticks, TimeSpan.Zero));
    }
}
