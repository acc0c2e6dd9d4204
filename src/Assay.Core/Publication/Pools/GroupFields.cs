using System.Text.Json;
using Assay.Statistics.Sequential;
using Assay.Synthesis;

namespace Assay.Publication.Pools;

// What the JSON of a pool says besides where its studies come from abstracts, and where it is watched against a boundary.
internal static class GroupFields
{
    public static void Head(Utf8JsonWriter json, string topic, OutcomeGroup group)
    {
        json.WriteString("from", "abstracts");
        json.WriteString("topic", topic);
        json.WriteString("group", group.Slug);
        json.WriteString("outcome", group.Concept.Slug);
        json.WriteString("outcomeName", group.Concept.Name);
        json.WriteString("polarity", Words.Of(group.Concept.Polarity));
        json.WriteString("window", group.Window.Slug);
        json.WriteString("design", DesignOf(group));
        json.WriteString("unit", group.Unit);
    }

    public static string DesignOf(OutcomeGroup group) => group.Class == DesignClass.Randomised ? "randomised" : "observational";

    public static void Of(Utf8JsonWriter json, StudyEffect study)
    {
        json.WriteString("id", study.Id.ToString());
        if (study.Year is { } year) json.WriteNumber("year", year);
        json.WriteString("type", Words.Of(study.Type));
        json.WriteString("reportedOutcome", study.Outcome);
        if (study.Time is { } time)
        {
            json.WriteStartObject("timepoint");
            PoolJson.Number(json, "value", time.Value);
            json.WriteString("unit", time.Unit);
            json.WriteEndObject();
        }
        json.WriteString("figures", study.Figures);
        if (study.Table is { } table)
        {
            json.WriteNumber("ai", table.A);
            json.WriteNumber("n1i", table.N1);
            json.WriteNumber("ci", table.C);
            json.WriteNumber("n2i", table.N2);
        }
        if (study.People is { } people) json.WriteNumber("people", people);
        json.WriteString("poolability", Words.Kebab(study.Poolability.ToString()));
        json.WriteString("why", study.Why);
        json.WriteStartArray("at");
        foreach (var at in study.At)
        {
            json.WriteStartObject();
            json.WriteNumber("start", at.Start);
            json.WriteNumber("length", at.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void LeftOut(Utf8JsonWriter json, OutcomeGroup group)
    {
        json.WriteStartArray("leftOut");
        foreach (var study in group.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("study", study.Label);
            Of(json, study);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Watched(Utf8JsonWriter json, AccruedEvidence watched)
    {
        json.WriteStartObject("sequential");
        PoolJson.Number(json, "anticipated", watched.Anticipated);
        PoolJson.Number(json, "alpha", watched.Alpha);
        PoolJson.Number(json, "power", watched.Power);
        json.WriteString("spending", "obf");
        PoolJson.Number(json, "diversity", watched.Diversity);
        PoolJson.Number(json, "informationFixed", watched.Fixed);
        PoolJson.Number(json, "informationRequired", watched.Required);
        PoolJson.Number(json, "informationAccrued", watched.Steps[^1].Information);
        PoolJson.Number(json, "share", watched.Share);
        PoolJson.Number(json, "finalBoundary", watched.Final);
        PoolJson.Interval(json, "adjustedCi", watched.Adjusted, 100 * (1 - watched.Alpha));
        if (watched.Crossing is { } crossing) json.WriteString("crossedWith", crossing.Name);
        else json.WriteNull("crossedWith");
        json.WriteStartArray("steps");
        foreach (var step in watched.Steps)
        {
            json.WriteStartObject();
            json.WriteString("added", step.Name);
            json.WriteNumber("k", step.Studies);
            PoolJson.Number(json, "information", step.Information);
            PoolJson.Number(json, "share", step.Share);
            PoolJson.Number(json, "estimate", step.Estimate);
            PoolJson.Number(json, "se", step.StandardError);
            PoolJson.Number(json, "z", step.Z);
            PoolJson.Number(json, "boundary", step.Boundary);
            PoolJson.Number(json, "alphaSpentOneSided", step.Spent);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
