using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Sequential;

namespace Assay.Publication;

/// <summary>A plan as one line of JSON (<c>assay plan --json</c>): the first method's numbers plain at the top, all methods under <c>methods</c>.</summary>
public static class PlanJson
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without a line feed. Numbers have fifteen digits; what is not a finite number is null, with its reason beside it.</summary>
    public static string Write(PlanSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, plain)) Write(json, sheet);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static void Write(Utf8JsonWriter json, PlanSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("plan", sheet.Kind);
        Row(json, sheet.Rows[0]);
        json.WriteString("meaning", sheet.Meaning);
        json.WriteString("convention", sheet.Convention);
        Texts(json, "assumptions", sheet.Assumptions);
        Texts(json, "warnings", sheet.Warnings);
        json.WriteStartObject("inputs");
        foreach (var (name, value) in sheet.Inputs)
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) Number(json, name, number);
            else json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("methods");
        foreach (var row in sheet.Rows)
        {
            json.WriteStartObject();
            Row(json, row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (sheet.Design is { } design) Looks(json, design, sheet.DesignSize, sheet.DesignUnit);
        if (sheet.Curve is { } curve) Curve(json, curve);
        json.WriteString("r", sheet.R.ReplaceLineEndings("\n"));
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, PlanRow row)
    {
        json.WriteString("method", row.Method);
        foreach (var figure in row.Figures)
        {
            Number(json, figure.Name, figure.Value);
            if (figure.Reason is { } reason) json.WriteString(figure.Name + "_reason", reason);
        }
        json.WriteString("reference", row.Reference);
    }

    private static void Looks(Utf8JsonWriter json, SequentialDesign design, double? size, string unit)
    {
        json.WriteStartArray("looks_at");
        foreach (var look in design.Looks)
        {
            json.WriteStartObject();
            Number(json, "information", look.Information);
            if (size is { } all) Number(json, unit, all * look.Information);
            Number(json, "z", look.Z);
            if (look.Z is null) json.WriteString("z_reason", "nearly no alpha is spent here, so that no result stops");
            Number(json, "futility_z", look.FutilityZ);
            Number(json, "nominal_p_one_sided", look.NominalP);
            Number(json, "nominal_p_two_sided", 2 * look.NominalP);
            Number(json, "alpha_spent_one_sided", look.AlphaSpent);
            Number(json, "beta_spent", look.BetaSpent);
            Number(json, "cumulative_power", look.Power);
            Number(json, "stop_upper_h0", look.Null.Upper);
            Number(json, "stop_lower_h0", look.Null.Lower);
            Number(json, "stop_upper_h1", look.Effect.Upper);
            Number(json, "stop_lower_h1", look.Effect.Lower);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Curve(Utf8JsonWriter json, PlanCurve curve)
    {
        json.WriteStartObject("curve");
        json.WriteString("method", curve.Method);
        json.WriteString("x", curve.Across);
        json.WriteString("y", curve.Up);
        json.WriteStartArray("points");
        foreach (var point in curve.Points)
        {
            json.WriteStartArray();
            json.WriteRawValue(Digits(point.X));
            json.WriteRawValue(Digits(point.Y));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number && double.IsFinite(number)) json.WriteRawValue(Digits(number));
        else json.WriteNullValue();
    }

    private static string Digits(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
