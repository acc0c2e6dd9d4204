using System.Collections.Immutable;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>The ledger of bulk files.</summary>
internal static class BulkTable
{
    public static bool Save(SqliteConnection connection, FileProgress progress, DateTimeOffset at)
    {
        const string Sql = """
            INSERT INTO bulk_files (name, edition, md5, deliveries, complete, at)
            VALUES (@name, @edition, @md5, @deliveries, @complete, @at)
            ON CONFLICT (name) DO UPDATE SET md5 = excluded.md5, deliveries = excluded.deliveries, complete = excluded.complete, at = excluded.at
            WHERE bulk_files.md5 <> excluded.md5 OR bulk_files.deliveries < excluded.deliveries OR bulk_files.complete < excluded.complete
            """;
        return connection.Execute(Sql, new
        {
            name = progress.Name,
            edition = progress.Edition.Number,
            md5 = progress.Md5,
            deliveries = progress.Deliveries,
            complete = progress.Complete,
            at = Instant.Write(at),
        }) > 0;
    }

    public static ImmutableArray<FileProgress> All(SqliteConnection connection)
    {
        const string Sql = """
            SELECT name AS Name, edition AS Edition, md5 AS Md5, deliveries AS Deliveries, complete AS Complete
            FROM bulk_files
            ORDER BY edition, name
            """;
        return [.. connection.Query<Row>(Sql).Select(row => new FileProgress(row.Name, Edition.OfNumber(row.Edition), row.Md5, row.Deliveries, row.Complete))];
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";
        public long Edition { get; init; }
        public string Md5 { get; init; } = "";
        public int Deliveries { get; init; }
        public bool Complete { get; init; }
    }
}
