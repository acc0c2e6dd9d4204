using System.Text.Json;

namespace Assay.Evaluation;

/// <summary>Takes fields that gold must have; what is missing or of another kind is a <see cref="FormatException"/> in words.</summary>
public static class GoldFields
{
    /// <summary>A string that must be there.</summary>
    public static string Text(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Lacks(field, "string");

    /// <summary>A string, or null where it is absent or null.</summary>
    public static string? TextOrNull(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A string or a number as text: ids come as either.</summary>
    public static string Id(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : throw Lacks(field, "string or number");

    /// <summary>A whole number that must be there.</summary>
    public static int Whole(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Lacks(field, "whole number");

    /// <summary>A list that must be there.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Lacks(field, "list");

    /// <summary>A list of strings that must be there.</summary>
    public static IEnumerable<string> Texts(this JsonElement line, string field) =>
        line.Items(field).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Lacks(field, "list of strings"));

    private static FormatException Lacks(string field, string kind) => new($"the object has no \"{field}\" that is a {kind}");
}
