using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace Assay.Sources.Json;

/// <summary>Reads one line of JSON as a record.</summary>
internal static class JsonLine
{
    /// <summary>Reads the line; where it holds no such record, <paramref name="fault"/> says why, in words that follow a place.</summary>
    /// <param name="line">UTF-8 bytes of the line.</param>
    /// <param name="read">Makes the record of the line's object; throws <see cref="FormatException"/> where it cannot.</param>
    /// <param name="record">The record.</param>
    /// <param name="fault">Why there is none.</param>
    public static bool TryRead<T>(ReadOnlyMemory<byte> line, Func<JsonElement, T> read, [NotNullWhen(true)] out T? record, out string fault)
        where T : class
    {
        record = null;
        fault = "";
        if (!Utf8.IsValid(line.Span))
        {
            fault = "the line is not UTF-8";
            return false;
        }
        try
        {
            using var document = JsonDocument.Parse(line);
            record = read(document.RootElement);
            return true;
        }
        catch (FormatException reason)
        {
            fault = reason.Message;
        }
        catch (JsonException)
        {
            fault = "the line is not one whole JSON object";
        }
        catch (InvalidOperationException)
        {
            fault = "a string in the line holds half a character";
        }
        return false;
    }
}
