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
        WHERE (@withNotices OR c.standing <> 'Notice')
          AND (@type IS NULL OR c.type = @type)
          AND (@tag IS NULL OR EXISTS (SELECT 1 FROM card_tags g WHERE g.slug = @tag AND g.number = c.number AND substr(g.kind, 1, 1) <> '~'))
        """;

    // Written out, not a parameter: SQLite then walks the index of paged papers only.
    private const string Paged = " AND c.hash IS NOT NULL";

    private const string OfTopic = " AND EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = c.number)";

    public static ImmutableArray<PaperCard> Of(StoreConnection connection, CardFilter filter)
    {
        var paged = filter.OnlyPaged ? Paged : "";
        var order = filter.ByArrival ? "c.number DESC" : "c.date DESC, c.sort, c.id";
        // The newest papers with a page are walked until enough are of the topic, or the topic's are sorted: whichever is less work.
        // Sorted are places alone; what the papers' cards say is read of those shown.
        var sql = filter.Topic is null || IsWalked(connection, filter)
            ? $"SELECT {CardRow.Columns} FROM cards c {Where}{paged}{(filter.Topic is null ? "" : OfTopic)} ORDER BY {order} LIMIT @take OFFSET @skip"
            : $"""
              SELECT {CardRow.Columns}
              FROM (
                  SELECT c.number AS number
                  {From(filter.Topic)}
                  {Where}{paged}
                  ORDER BY {order}
                  LIMIT @take OFFSET @skip
              ) found
              JOIN cards c ON c.number = found.number
              ORDER BY {order}
              """;
        return [.. connection.Query<CardRow>(sql, Values(filter)).Select(row => row.Read())];
    }

    public static int Count(SqliteConnection connection, CardFilter filter) =>
        connection.ExecuteScalar<int>($"SELECT COUNT(*) {From(filter.Topic)} {Where}{(filter.OnlyPaged ? Paged : "")}", Values(filter));

    public static ImmutableArray<EvidenceCount> Evidence(SqliteConnection connection, string? topic)
    {
        var sql = $"SELECT c.type AS Type, c.standing AS Standing, COUNT(*) AS Papers {From(topic)} GROUP BY c.type, c.standing";
        return [.. connection.Query<Counted>(sql, new { topic })
            .Select(row => new EvidenceCount(Enum.Parse<StudyType>(row.Type), Enum.Parse<Standing>(row.Standing), row.Papers))
            .OrderBy(count => count.Type).ThenBy(count => count.Standing)];
    }

    public static DateTimeOffset? LastChange(SqliteConnection connection, string? topic) =>
        connection.ExecuteScalar<long?>($"SELECT MAX(c.changed) {From(topic)}", new { topic }) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public static ImmutableArray<TagCount> Tags(SqliteConnection connection, string? topic)
    {
        var sql = $"""
            SELECT g.slug AS Slug, g.kind AS Kind, COUNT(*) AS Papers
            FROM {(topic is null ? "card_tags g" : "card_topics t CROSS JOIN card_tags g ON t.topic = @topic AND g.number = t.number")}
            WHERE substr(g.kind, 1, 1) <> '~'
            GROUP BY g.slug, g.kind
            ORDER BY COUNT(*) DESC, g.slug, g.kind
            """;
        return [.. connection.Query<Counted>(sql, new { topic }).Select(row => new TagCount(new Tag(row.Slug, row.Kind), row.Papers))];
    }

    // A cross join is SQLite's way to say which table comes first: a topic's papers are few among all.
    private static string From(string? topic) => topic is null ? "FROM cards c" : "FROM card_topics t CROSS JOIN cards c ON t.topic = @topic AND c.number = t.number";

    private static bool IsWalked(StoreConnection connection, CardFilter filter)
    {
        if (!filter.OnlyPaged || filter.Type is not null || filter.Tag is not null) return false;
        double papers = One("SELECT COUNT(*) FROM card_topics WHERE topic = ?", filter.Topic), all = One("SELECT COALESCE(MAX(number), 0) FROM cards", null);
        return (filter.Skip + filter.Take) * all < papers * papers;

        long One(string sql, string? topic)
        {
            var row = connection.Statement(sql);
            if (topic is not null) row.With(topic);
            row.Next();
            var number = row.Number(0);
            row.Done();
            return number;
        }
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
