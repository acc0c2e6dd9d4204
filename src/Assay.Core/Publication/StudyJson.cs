using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>One study as one line of JSON: the shape of <c>assay read --json</c>.</summary>
public static class StudyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line, without a line feed. The same study gives the same bytes.</summary>
    public static string Write(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
            new StudyWriter(json).Write(study);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
