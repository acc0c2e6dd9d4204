using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Statistics.Tables;

namespace Assay.Workers;

/// <summary>What is known of a topic as the store keeps it. What it computes from its own parts is left out, and computed again when it is read.</summary>
internal static class EvidenceText
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // Pairs without a name of their own have fields.
        IncludeFields = true,
        IgnoreReadOnlyProperties = true,
        Converters = { new TableText() },
    };

    public static string Write(TopicEvidence evidence) => JsonSerializer.Serialize(evidence, options);

    public static TopicEvidence Read(string json) => JsonSerializer.Deserialize<TopicEvidence>(json, options)!;

    // A table holds four numbers and checks them at its door.
    private sealed class TableText : JsonConverter<TwoByTwo>
    {
        public override TwoByTwo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader, options) is [var a, var n1, var c, var n2] ? new(a, n1, c, n2) : throw new JsonException("A table has four numbers.");

        public override void Write(Utf8JsonWriter writer, TwoByTwo value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new[] { value.A, value.N1, value.C, value.N2 }, options);
    }
}
