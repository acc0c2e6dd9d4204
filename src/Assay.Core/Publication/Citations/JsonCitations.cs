using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>A format of which each article is one JSON object. Keys that have no value are left out.</summary>
internal abstract class JsonCitations : CitationWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);

    /// <summary>The object on one line, without a line feed.</summary>
    protected string Line(Article article)
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        Fields(json, article);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the object's fields.</summary>
    protected abstract void Fields(Utf8JsonWriter json, Article article);

    /// <summary>A field that has a value.</summary>
    protected static void Put(Utf8JsonWriter json, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(field, value);
    }

    /// <summary>A list that has members.</summary>
    protected static void Put(Utf8JsonWriter json, string field, ImmutableArray<string> values)
    {
        if (values.IsEmpty) return;
        json.WriteStartArray(field);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A list of objects that has members.</summary>
    protected static void Put<T>(Utf8JsonWriter json, string field, ImmutableArray<T> items, Action<Utf8JsonWriter, T> fields)
    {
        if (items.IsEmpty) return;
        json.WriteStartArray(field);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
