using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Functions that steps of the database's shape call where SQL alone cannot say it.</summary>
internal static class MigrationWords
{
    /// <summary>Teaches them to a connection.</summary>
    public static void Teach(SqliteConnection connection)
    {
        connection.CreateFunction("packed", (string json) => Packed.Of(json), isDeterministic: true);
        connection.CreateFunction("ticks", (string? at) => at is null ? (long?)null : Instant.Read(at).UtcTicks, isDeterministic: true);
        connection.CreateFunction("keys", (byte[] packed) => Hex(KeyHash.Kept(Packed.Read<Article>(packed))), isDeterministic: true);
    }

    private static string Hex(IEnumerable<byte[]> keys) => JsonSerializer.Serialize(keys.Select(Convert.ToHexString), RecordJson.Options);
}
