using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Sources.Json;

/// <summary>Takes typed fields from a JSON object; a field of another type than it must have is a <see cref="FormatException"/>.</summary>
internal static class Fields
{
    /// <summary>A string, or null where it is absent or null.</summary>
    public static string? Text(JsonElement from, string field) => Kind(from, field, out var value) switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw new FormatException($"\"{field}\" is not a string"),
    };

    /// <summary>A string or a number, as text.</summary>
    public static string? Scalar(JsonElement from, string field) => Kind(from, field, out var value) switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new FormatException($"\"{field}\" is neither a string nor a number"),
    };

    /// <summary>A whole number, or null where there is none.</summary>
    public static int? Whole(JsonElement from, string field) =>
        Kind(from, field, out var value) == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>A list of strings; a single string is a list of one.</summary>
    public static ImmutableArray<string> Texts(JsonElement from, string field)
    {
        switch (Kind(from, field, out var value))
        {
            case JsonValueKind.Null:
                return [];
            case JsonValueKind.String:
                return [value.GetString()!];
            case JsonValueKind.Array:
                break;
            default:
                throw new FormatException($"\"{field}\" is not a list of strings");
        }
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.EnumerateArray())
            texts.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new FormatException($"\"{field}\" is not a list of strings"));
        return texts.DrainToImmutable();
    }

    private static JsonValueKind Kind(JsonElement from, string field, out JsonElement value) =>
        from.TryGetProperty(field, out value) ? value.ValueKind : JsonValueKind.Null;
}
