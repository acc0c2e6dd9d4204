using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Planning;
using Assay.Statistics.Planning.Sheets;
using Assay.Synthesis;

namespace Assay.Publication;

/// <summary>The next trial as one line of JSON (<c>assay plan --topic --json</c>): what it comes to at the top, the sheets it rests on below, each as <c>assay plan</c> writes it.</summary>
public static class TrialPlanJson
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without a line feed.</summary>
    /// <param name="topic">The topic's slug.</param>
    /// <param name="plan">The plan.</param>
    public static string Write(string topic, TrialPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, plain)) Write(json, topic, plan);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string topic, TrialPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("plan", "next-trial");
        json.WriteString("from", "abstracts");
        json.WriteString("topic", topic);
        json.WriteString("group", plan.Group.Slug);
        json.WriteString("outcome", plan.Group.Concept.Slug);
        json.WriteString("design", plan.Group.Class == DesignClass.Randomised ? "randomised" : "observational");
        json.WriteString("measure", plan.Group.Measure);
        json.WriteNumber("k", plan.Effect.Studies);
        PlanJson.Number(json, "estimate", plan.Effect.Estimate);
        PlanJson.Number(json, "se", plan.Effect.StandardError);
        PlanJson.Number(json, "tau2", plan.Effect.Tau2.Value);
        if (plan.Control is { } control)
        {
            json.WriteStartObject("control");
            PlanJson.Number(json, "risk", control.Risk);
            PlanJson.Number(json, "events", control.Events);
            PlanJson.Number(json, "people", control.People);
            PlanJson.Number(json, "lowest", control.Lowest);
            PlanJson.Number(json, "highest", control.Highest);
            PlanJson.Texts(json, "from", control.From);
            json.WriteEndObject();
        }
        else json.WriteNull("control");
        PlanJson.Number(json, "sd", plan.Deviation);
        PlanJson.Number(json, "power", plan.Ask.Power);
        PlanJson.Number(json, "alpha", plan.Ask.Alpha);
        PlanJson.Number(json, plan.Size?.Kind == "log-rank" ? "events" : "n1", plan.Needed);
        PlanJson.Number(json, "assurance", plan.Assurance?.Rows[0]["assurance"]);
        json.WriteString("missing", plan.Missing);
        PlanJson.Texts(json, "notes", plan.Notes);
        json.WriteStartArray("variants");
        foreach (var variant in plan.Variants)
        {
            json.WriteStartObject();
            json.WriteString("name", variant.Name);
            PlanJson.Number(json, "effect", variant.Effect);
            PlanJson.Number(json, "size", variant.Size);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Sheet(json, "size", plan.Size);
        Sheet(json, "expected", plan.Assurance);
        Sheet(json, "sequential", plan.Looks);
        json.WriteEndObject();
    }

    private static void Sheet(Utf8JsonWriter json, string name, PlanSheet? sheet)
    {
        json.WritePropertyName(name);
        if (sheet is null) json.WriteNullValue();
        else PlanJson.Write(json, sheet);
    }
}
