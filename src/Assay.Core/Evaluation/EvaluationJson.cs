using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Statistics;

namespace Assay.Evaluation;

/// <summary>Reports and predictions as lines of JSON.</summary>
public static class EvaluationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A report as one line: figures rounded to six decimals; predictions are a file of their own.</summary>
    public static string Write(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("task", report.Task);
            json.WriteString("file", report.File);
            json.WriteNumber("documents", report.Documents);
            Rows(json, "rows", report.Rows);
            json.WriteString("baselineName", report.BaselineName);
            Rows(json, "baseline", report.Baseline);
            json.WriteStartArray("bars");
            foreach (var bar in report.Bars) Bar(json, report, bar);
            json.WriteEndArray();
            json.WriteStartArray("errors");
            foreach (var error in report.Errors)
            {
                json.WriteStartObject();
                json.WriteString("name", error.Name);
                json.WriteNumber("count", error.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("worst");
            foreach (var document in report.Worst)
            {
                json.WriteStartObject();
                json.WriteString("id", document.Id);
                Counts(json, document.Tally);
                json.WriteString("why", document.Why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (report.Engine is { } engine) Written(json, report, engine);
            json.WriteEndObject();
        });
    }

    /// <summary>A prediction as one line: <c>{"id","gold","predicted"}</c>.</summary>
    public static string Write(Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", prediction.Id);
            json.WritePropertyName("gold");
            Node(json, prediction.Gold);
            json.WritePropertyName("predicted");
            Node(json, prediction.Predicted);
            json.WriteEndObject();
        });
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Rows(Utf8JsonWriter json, string name, IEnumerable<ScoreRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            Figure(json, "precision", row.Precision, row.PrecisionInterval);
            Figure(json, "recall", row.Recall, row.RecallInterval);
            Figure(json, "f1", row.F1, row.F1Interval);
            if (row.Tally is { } tally) Counts(json, tally);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Written(Utf8JsonWriter json, EvaluationReport report, string engine)
    {
        json.WriteString("engine", engine);
        json.WriteStartArray("coverage");
        foreach (var row in report.Coverage)
        {
            json.WriteStartObject();
            json.WriteString("part", row.Part);
            json.WriteNumber("present", row.Present);
            json.WriteNumber("saidMissing", row.SaidMissing);
            json.WriteNumber("absent", row.Absent);
            Figure(json, "covered", row.Covered, row.Interval);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in report.Figures)
        {
            json.WriteStartObject();
            json.WriteString("name", figure.Name);
            json.WriteNumber("value", Math.Round(figure.Value, 6));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (report.PairedNames.IsEmpty) return;
        json.WriteStartArray("engines");
        foreach (var name in report.PairedNames) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("paired");
        foreach (var row in report.Paired)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteNumber("first", Math.Round(row.First, 6));
            json.WriteNumber("second", Math.Round(row.Second, 6));
            json.WriteNumber("firstMore", row.FirstMore);
            json.WriteNumber("secondMore", row.SecondMore);
            json.WriteNumber("same", row.Same);
            json.WriteNumber("p", Math.Round(row.P, 6));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Bar(Utf8JsonWriter json, EvaluationReport report, Bar bar)
    {
        json.WriteStartObject();
        json.WriteString("row", bar.Row);
        json.WriteString("measure", bar.Measure.ToString().ToLowerInvariant());
        json.WriteNumber("bar", bar.Least);
        if (bar.Stretch is { } stretch) json.WriteNumber("stretch", stretch);
        if (report.Row(bar.Row) is { } row) json.WriteNumber("figure", Math.Round(bar.Of(row), 6));
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("tp", tally.Hits);
        json.WriteNumber("fp", tally.Extra);
        json.WriteNumber("fn", tally.Missed);
    }

    private static void Figure(Utf8JsonWriter json, string name, double value, Interval? interval)
    {
        json.WriteNumber(name, Math.Round(value, 6));
        if (interval is not { } range) return;
        json.WriteStartArray(name + "Ci");
        json.WriteNumberValue(Math.Round(range.Low, 6));
        json.WriteNumberValue(Math.Round(range.High, 6));
        json.WriteEndArray();
    }

    private static void Node(Utf8JsonWriter json, System.Text.Json.Nodes.JsonNode? node)
    {
        if (node is null) json.WriteNullValue();
        else node.WriteTo(json);
    }
}
