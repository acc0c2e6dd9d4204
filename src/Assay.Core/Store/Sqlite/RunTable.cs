using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Runs of the route.</summary>
internal static class RunTable
{
    public static bool Save(SqliteConnection connection, Run run)
    {
        const string Sql = """
            INSERT INTO runs (kind, started, ended, outcome, sentence, read, added, changed, deleted)
            VALUES (@kind, @started, @ended, @outcome, @sentence, @read, @added, @changed, @deleted)
            ON CONFLICT (kind, started) DO NOTHING
            """;
        return connection.Execute(Sql, new
        {
            kind = run.Kind,
            started = Instant.Write(run.Started),
            ended = Instant.Write(run.Ended),
            outcome = run.Outcome.Word(),
            sentence = run.Sentence,
            read = run.Read,
            added = run.Added,
            changed = run.Changed,
            deleted = run.Deleted,
        }) > 0;
    }

    public static Run? Last(SqliteConnection connection, string? kind)
    {
        const string Sql = """
            SELECT kind, started, ended, outcome, sentence, read AS Articles, added, changed, deleted
            FROM runs
            WHERE @kind IS NULL OR kind = @kind
            ORDER BY started DESC, number DESC
            LIMIT 1
            """;
        return connection.QuerySingleOrDefault<Row>(Sql, new { kind })?.Read();
    }

    public static Run? LastGood(SqliteConnection connection)
    {
        const string Sql = """
            SELECT kind, started, ended, outcome, sentence, read AS Articles, added, changed, deleted
            FROM runs
            WHERE outcome <> 'failed'
            ORDER BY started DESC, number DESC
            LIMIT 1
            """;
        return connection.QuerySingleOrDefault<Row>(Sql)?.Read();
    }

    private sealed record Row
    {
        public string Kind { get; init; } = "";
        public string Started { get; init; } = "";
        public string Ended { get; init; } = "";
        public string Outcome { get; init; } = "";
        public string Sentence { get; init; } = "";
        public int Articles { get; init; }
        public int Added { get; init; }
        public int Changed { get; init; }
        public int Deleted { get; init; }

        public Run Read() => new(Kind, Instant.Read(Started), Instant.Read(Ended), CheckOutcomes.Of(Outcome), Sentence, Articles, Added, Changed, Deleted);
    }
}
