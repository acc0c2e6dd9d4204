using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Web.Api;

/// <summary>How the twins are written: camelCase, nulls left out.</summary>
internal static class TwinJson
{
    // Not the options records are kept with: those drop derived values, and a twin is made of them.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T shape) => JsonSerializer.Serialize(shape, options);

    public static void Write<T>(Utf8JsonWriter json, T shape) => JsonSerializer.Serialize(json, shape, options);
}
