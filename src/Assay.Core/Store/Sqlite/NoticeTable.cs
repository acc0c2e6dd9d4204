using System.Collections.Immutable;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>What registers say of papers' standing.</summary>
internal static class NoticeTable
{
    public static Written Save(SqliteConnection connection, StandingNotice notice, DateTimeOffset at)
    {
        const string Upsert = """
            INSERT INTO notices (origin, pmid, doi, at, json)
            VALUES (@origin, @pmid, @doi, @at, @json)
            ON CONFLICT (origin) DO UPDATE SET pmid = excluded.pmid, doi = excluded.doi, at = excluded.at, json = excluded.json
            """;
        var json = JsonSerializer.Serialize(notice, RecordJson.Options);
        var before = connection.QuerySingleOrDefault<string>("SELECT json FROM notices WHERE origin = @origin", new { origin = notice.Origin });
        if (before == json) return Written.Unchanged;
        connection.Execute(Upsert, new { origin = notice.Origin, pmid = notice.Pmid, doi = Identity.Doi(notice.Doi), at = Instant.Write(at), json });
        return before is null ? Written.Added : Written.Changed;
    }

    public static ImmutableArray<StandingNotice> Of(SqliteConnection connection, SourceId id, string? doi)
    {
        var found = id.Scheme == SourceId.PubMed
            ? Read(connection.Query<string>("SELECT json FROM notices WHERE pmid = @pmid", new { pmid = id.Value }))
            : [];
        return found.IsEmpty && Identity.Doi(doi) is { } plain
            ? Read(connection.Query<string>("SELECT json FROM notices WHERE doi = @plain", new { plain }))
            : found;
    }

    private static ImmutableArray<StandingNotice> Read(IEnumerable<string> rows) =>
        [.. rows.Select(json => JsonSerializer.Deserialize<StandingNotice>(json, RecordJson.Options)!)
            .OrderBy(notice => notice.On).ThenBy(notice => notice.Origin, StringComparer.Ordinal)];
}
