using System.Collections.Immutable;
using Assay.Digests;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Lists of papers, and what is counted over them: one query each.</summary>
internal static class CardList
{
    private const string Where = """
        WHERE (@topic IS NULL OR EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = c.number))
          AND (@withNotices OR c.standing <> 'Notice')
          AND (@type IS NULL OR c.type = @type)
          AND (@tag IS NULL OR EXISTS (SELECT 1 FROM card_tags g WHERE g.slug = @tag AND g.number = c.number AND substr(g.kind, 1, 1) <> '~'))
        """;

    // Written out, not a parameter: SQLite then walks the index of paged papers only.
    private const string Paged = " AND c.hash IS NOT NULL";

    public static ImmutableArray<PaperCard> Of(SqliteConnection connection, CardFilter filter)
    {
        var sql = $"""
            SELECT {CardRow.Columns}
            FROM cards c
            {Where}{(filter.OnlyPaged ? Paged : "")}
            ORDER BY c.date DESC, c.sort, c.id
            LIMIT @take OFFSET @skip
            """;
        return [.. connection.Query<CardRow>(sql, Values(filter)).Select(row => row.Read())];
    }

    public static int Count(SqliteConnection connection, CardFilter filter)
    {
        var sql = $"""
            SELECT COUNT(*)
            FROM cards c
            {Where}{(filter.OnlyPaged ? Paged : "")}
            """;
        return connection.ExecuteScalar<int>(sql, Values(filter));
    }

    public static ImmutableArray<EvidenceCount> Evidence(SqliteConnection connection, string? topic)
    {
        const string Sql = """
            SELECT c.type AS Type, c.standing AS Standing, COUNT(*) AS Papers
            FROM cards c
            WHERE @topic IS NULL OR EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = c.number)
            GROUP BY c.type, c.standing
            """;
        return [.. connection.Query<Counted>(Sql, new { topic })
            .Select(row => new EvidenceCount(Enum.Parse<StudyType>(row.Type), Enum.Parse<Standing>(row.Standing), row.Papers))
            .OrderBy(count => count.Type).ThenBy(count => count.Standing)];
    }

    public static DateTimeOffset? LastChange(SqliteConnection connection, string? topic)
    {
        const string Sql = """
            SELECT MAX(c.changed)
            FROM cards c
            WHERE @topic IS NULL OR c.number IN (SELECT t.number FROM card_topics t WHERE t.topic = @topic)
            """;
        return connection.ExecuteScalar<long?>(Sql, new { topic }) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    public static ImmutableArray<TagCount> Tags(SqliteConnection connection, string? topic)
    {
        const string Sql = """
            SELECT g.slug AS Slug, g.kind AS Kind, COUNT(*) AS Papers
            FROM card_tags g
            WHERE substr(g.kind, 1, 1) <> '~'
              AND (@topic IS NULL OR EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = g.number))
            GROUP BY g.slug, g.kind
            ORDER BY COUNT(*) DESC, g.slug, g.kind
            """;
        return [.. connection.Query<Counted>(Sql, new { topic }).Select(row => new TagCount(new Tag(row.Slug, row.Kind), row.Papers))];
    }

    private static object Values(CardFilter filter) =>
        new { topic = filter.Topic, type = filter.Type?.ToString(), tag = filter.Tag, skip = filter.Skip, take = filter.Take, withNotices = filter.WithNotices };

    private sealed record Counted
    {
        public string Type { get; init; } = "";
        public string Standing { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Kind { get; init; } = "";
        public int Papers { get; init; }
    }
}
