using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>When which source was asked for which topic.</summary>
internal static class CheckTable
{
    private const string Day = "yyyy-MM-dd";

    private const string Columns = """
        c.topic AS Topic, c.source AS Source, c.started AS Started, c.ended AS Ended, c.outcome AS Outcome, c.sentence AS Sentence,
        c.read AS Records, c.added AS Added, c.changed AS Changed, c.query AS Query, c.mark AS Mark
        """;

    public static bool Save(SqliteConnection connection, Check check)
    {
        const string Sql = """
            INSERT INTO checks (topic, source, started, ended, outcome, sentence, read, added, changed, query, mark)
            VALUES (@topic, @source, @started, @ended, @outcome, @sentence, @read, @added, @changed, @query, @mark)
            """;
        return connection.Execute(Sql, new
        {
            topic = check.Topic,
            source = check.Source,
            started = Instant.Write(check.Started),
            ended = Instant.Write(check.Ended),
            outcome = check.Outcome.Word(),
            sentence = check.Sentence,
            read = check.Read,
            added = check.Added,
            changed = check.Changed,
            query = check.Query,
            mark = check.Mark?.ToString(Day, CultureInfo.InvariantCulture),
        }) > 0;
    }

    public static ImmutableArray<Check> Last(SqliteConnection connection, string? topic)
    {
        const string Sql = $"""
            SELECT {Columns}
            FROM checks c
            JOIN (SELECT MAX(number) AS number FROM checks WHERE @topic IS NULL OR topic = @topic GROUP BY topic, source) l ON l.number = c.number
            ORDER BY c.topic, c.source
            """;
        return [.. connection.Query<Row>(Sql, new { topic }).Select(row => row.Read())];
    }

    public static Check? LastGood(SqliteConnection connection, string topic, string source)
    {
        const string Sql = $"""
            SELECT {Columns}
            FROM checks c
            WHERE c.topic = @topic AND c.source = @source AND c.outcome <> 'failed'
            ORDER BY c.number DESC
            LIMIT 1
            """;
        return connection.QuerySingleOrDefault<Row>(Sql, new { topic, source })?.Read();
    }

    private sealed record Row
    {
        public string Topic { get; init; } = "";
        public string Source { get; init; } = "";
        public string Started { get; init; } = "";
        public string Ended { get; init; } = "";
        public string Outcome { get; init; } = "";
        public string Sentence { get; init; } = "";
        public int Records { get; init; }
        public int Added { get; init; }
        public int Changed { get; init; }
        public string Query { get; init; } = "";
        public string? Mark { get; init; }

        public Check Read() => new(Topic, Source, Instant.Read(Started), Instant.Read(Ended), CheckOutcomes.Of(Outcome), Sentence, Records, Added, Changed,
            Query, Mark is null ? null : DateOnly.ParseExact(Mark, Day, CultureInfo.InvariantCulture));
    }
}
