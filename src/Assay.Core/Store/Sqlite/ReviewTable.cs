using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>What was done about held drafts.</summary>
internal static class ReviewTable
{
    public static bool Save(SqliteConnection connection, Ruling ruling)
    {
        const string Sql = """
            INSERT INTO reviews (id, draft, kind, at, who, why, packed)
            VALUES (@id, @draft, @kind, @at, @who, @why, @packed)
            """;
        return connection.Execute(Sql, new
        {
            id = ruling.Id.ToString(),
            draft = ruling.Draft,
            kind = ruling.Kind.ToString(),
            at = Instant.Write(ruling.At),
            who = ruling.By,
            why = ruling.Why,
            packed = ruling.Json is null ? null : Packed.Of(ruling.Json),
        }) > 0;
    }

    public static ImmutableArray<Ruling> Of(SqliteConnection connection, SourceId? id)
    {
        const string All = "SELECT id, draft, kind, at, who, why, packed FROM reviews ORDER BY number";
        const string One = "SELECT id, draft, kind, at, who, why, packed FROM reviews WHERE id = @id ORDER BY number";
        return [.. connection.Query<Row>(id is null ? All : One, new { id = id?.ToString() }).Select(row => row.Read())];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Draft { get; init; } = "";
        public string Kind { get; init; } = "";
        public string At { get; init; } = "";
        public string Who { get; init; } = "";
        public string Why { get; init; } = "";
        public byte[]? Packed { get; init; }

        public Ruling Read() =>
            new(SourceId.Parse(Id, SourceId.PubMed), Draft, Enum.Parse<RulingKind>(Kind), Instant.Read(At), Who, Why, Packed is null ? null : Store.Packed.Text(Packed));
    }
}
