using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Audit;

namespace Assay.Publication;

/// <summary>Writes a remark as <c>assay audit --json</c> does.</summary>
public static class RemarkJson
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON, keys in the contract's order, no line feed at its end.</summary>
    public static string Write(Remark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, options)) Write(json, remark);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The word of a finding in JSON (<c>OK_TRUNC</c>).</summary>
    public static string Word(Finding finding) => finding switch
    {
        Finding.Ok => "OK",
        Finding.OkTrunc => "OK_TRUNC",
        Finding.Mismatch => "MISMATCH",
        Finding.DecisionError => "DECISION_ERROR",
        Finding.Undetermined => "UNDETERMINED",
        Finding.Missing => "MISSING",
        Finding.Ambiguous => "AMBIGUOUS",
        Finding.Derived => "DERIVED",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "Not a finding."),
    };

    /// <summary>The word of a severity in JSON (<c>warn</c>).</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Note => "note",
        Severity.Warn => "warn",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    private static void Write(Utf8JsonWriter json, Remark remark)
    {
        json.WriteStartObject();
        json.WriteString("id", remark.Id.ToString());
        json.WriteString("rule", remark.Rule);
        json.WriteString("name", remark.Name);
        json.WriteString("severity", Word(remark.Severity));
        json.WriteString("verdict", Word(remark.Finding));
        json.WriteString("message", remark.Message);
        json.WriteStartObject("inputs");
        foreach (var (name, value) in remark.Inputs) Number(json, name, value);
        json.WriteEndObject();
        json.WriteString("reported", remark.Reported);
        Recomputed(json, remark.Recomputed);
        json.WriteStartArray("assumptions");
        foreach (var assumption in remark.Assumptions) json.WriteStringValue(assumption);
        json.WriteEndArray();
        json.WriteStartArray("spans");
        foreach (var span in remark.Spans)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Recomputed(Utf8JsonWriter json, Recomputed? recomputed)
    {
        if (recomputed is null)
        {
            json.WriteNull("recomputed");
            return;
        }
        json.WriteStartObject("recomputed");
        Number(json, "low", recomputed.Low);
        Number(json, "high", recomputed.High);
        Number(json, "point", recomputed.Point);
        json.WriteString("unit", recomputed.Unit);
        json.WriteEndObject();
    }

    // JSON has no infinity; what is not finite is not a number to pass on.
    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
