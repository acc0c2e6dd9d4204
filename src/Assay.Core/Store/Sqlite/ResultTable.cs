using Assay.Pipeline;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>What stages made, by (stage, revision, input hash, engine).</summary>
internal static class ResultTable
{
    public static string? Find(SqliteConnection connection, StageId stage, string inputHash, string engine)
    {
        const string Sql = """
            SELECT packed
            FROM stage_results
            WHERE stage = @stage AND revision = @revision AND input_hash = @inputHash AND engine = @engine
            """;
        var packed = connection.QuerySingleOrDefault<byte[]>(Sql, new { stage = stage.Name, revision = stage.Revision, inputHash, engine });
        return packed is null ? null : Packed.Text(packed);
    }

    public static bool Save(SqliteConnection connection, Provenance provenance, string json)
    {
        const string Sql = """
            INSERT INTO stage_results (stage, revision, input_hash, engine, at, packed)
            VALUES (@stage, @revision, @inputHash, @engine, @at, @packed)
            ON CONFLICT (stage, revision, input_hash, engine) DO NOTHING
            """;
        return connection.Execute(Sql, new
        {
            stage = provenance.Stage.Name,
            revision = provenance.Stage.Revision,
            inputHash = provenance.InputHash,
            engine = provenance.Engine,
            at = Instant.Write(provenance.At),
            packed = Packed.Of(json),
        }) > 0;
    }

    public static bool SaveOnly(SqliteConnection connection, Provenance provenance, string json)
    {
        const string Sql = "DELETE FROM stage_results WHERE stage = @stage AND engine = @engine AND (revision <> @revision OR input_hash <> @inputHash)";
        connection.Execute(Sql, new { stage = provenance.Stage.Name, revision = provenance.Stage.Revision, inputHash = provenance.InputHash, engine = provenance.Engine });
        return Save(connection, provenance, json);
    }
}
