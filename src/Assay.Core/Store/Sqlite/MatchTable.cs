using System.Collections.Immutable;
using Assay.Records;
using Assay.Topics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Which topics an article belongs to, and why.</summary>
internal static class MatchTable
{
    public static bool Replace(SqliteConnection connection, SourceId id, ImmutableArray<TopicMatch> matches)
    {
        if (Of(connection, id).SequenceEqual(matches)) return false;
        const string Insert = """
            INSERT INTO matches (id, ordinal, topic, alias, raw, field, start, length, reason)
            VALUES (@id, @ordinal, @topic, @alias, @raw, @field, @start, @length, @reason)
            """;
        connection.Execute("DELETE FROM matches WHERE id = @id", new { id = id.ToString() });
        connection.Execute(Insert, matches.Select((match, ordinal) => new
        {
            id = id.ToString(),
            ordinal,
            topic = match.Topic,
            alias = match.Alias,
            raw = match.Raw,
            field = match.Field,
            start = match.At?.Start,
            length = match.At?.Length,
            reason = match.Reason,
        }));
        return true;
    }

    public static ImmutableArray<TopicMatch> Of(SqliteConnection connection, SourceId id)
    {
        const string Sql = """
            SELECT topic, alias, raw, field, start, length, reason
            FROM matches
            WHERE id = @id
            ORDER BY ordinal
            """;
        return [.. connection.Query<Row>(Sql, new { id = id.ToString() }).Select(row => row.Read())];
    }

    public static ImmutableArray<SourceId> Papers(SqliteConnection connection, string topic)
    {
        const string Sql = """
            SELECT DISTINCT m.id
            FROM matches m
            JOIN articles a ON a.id = m.id AND a.deleted IS NULL
            WHERE m.topic = @topic
            """;
        return [.. connection.Query<string>(Sql, new { topic }).Select(id => SourceId.Parse(id, SourceId.PubMed)).Order()];
    }

    private sealed record Row
    {
        public string Topic { get; init; } = "";
        public string Alias { get; init; } = "";
        public string Raw { get; init; } = "";
        public string Field { get; init; } = "";
        public int? Start { get; init; }
        public int? Length { get; init; }
        public string Reason { get; init; } = "";

        public TopicMatch Read() =>
            new(Topic, Alias, Raw, Field, Start is { } start && Length is { } length ? new Passage(start, length) : null, Reason);
    }
}
