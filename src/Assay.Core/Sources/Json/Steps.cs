using System.Globalization;
using System.Text.Json;
using Assay.Pipeline;

namespace Assay.Sources.Json;

/// <summary>Walks foreign JSON step by step; what is not there, or is not what it should be, is absent.</summary>
internal static class Steps
{
    /// <summary>One record of a page; one that holds half a character is refused, so that the others come through.</summary>
    public static Delivery Read(JsonElement record, Func<JsonElement, Delivery> read, string source)
    {
        try
        {
            return read(record);
        }
        catch (InvalidOperationException)
        {
            return new Delivery.Refused(new Reason("no-text", $"{source}: a record holds half a character where text is due; it is left out."));
        }
    }

    /// <summary>The element at the end of the path, or null.</summary>
    public static JsonElement? To(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(step, out from))
                return null;
        return from.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : from;
    }

    /// <summary>The text or number there, trimmed; null where there is none or it is blank.</summary>
    public static string? Text(JsonElement from, params ReadOnlySpan<string> path) => To(from, path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim() is { Length: > 0 } some ? some : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The whole number there, not negative; null where there is none.</summary>
    public static int? Whole(JsonElement from, params ReadOnlySpan<string> path) =>
        int.TryParse(Text(from, path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The items of the list there; a single object is a list of one.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement from, params ReadOnlySpan<string> path) => To(from, path) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    /// <summary>The texts of the list there.</summary>
    public static IEnumerable<string> Texts(JsonElement from, params ReadOnlySpan<string> path) =>
        Items(from, path).Select(item => Text(item)).OfType<string>();
}
