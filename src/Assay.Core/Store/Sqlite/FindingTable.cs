using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>By which ways articles came to topics.</summary>
internal static class FindingTable
{
    public static bool Save(SqliteConnection connection, string topic, IReadOnlyCollection<Finding> findings)
    {
        const string Sql = """
            INSERT INTO findings (topic, id, way, at)
            VALUES (@topic, @id, @way, @at)
            ON CONFLICT (topic, id, way) DO NOTHING
            """;
        return connection.Execute(Sql, findings.Select(finding => new { topic, id = finding.Id.ToString(), way = finding.Way, at = Instant.Write(finding.At) })) > 0;
    }

    public static ImmutableArray<Finding> Of(SqliteConnection connection, string topic)
    {
        const string Sql = "SELECT id AS Id, way AS Way, at AS At FROM findings WHERE topic = @topic";
        return [.. connection.Query<Row>(Sql, new { topic })
            .Select(row => new Finding(SourceId.Parse(row.Id, SourceId.PubMed), row.Way, Instant.Read(row.At)))
            .OrderBy(finding => finding.Id).ThenBy(finding => finding.Way, StringComparer.Ordinal)];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Way { get; init; } = "";
        public string At { get; init; } = "";
    }
}
