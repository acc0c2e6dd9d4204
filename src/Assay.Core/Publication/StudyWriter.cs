using System.Text.Json;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>Writes a study in the contract's key order.</summary>
internal sealed class StudyWriter(Utf8JsonWriter json)
{
    public void Write(Study study)
    {
        json.WriteStartObject();
        json.WriteString("id", study.Id.ToString());
        json.WriteNumber("version", study.Version);
        json.WriteString("title", study.Title);
        json.WriteString("text", study.Text);
        Array("sentences", study.Sentences, sentence =>
        {
            At(sentence.At);
            json.WriteString("role", Words.Of(sentence.Role));
            Number("confidence", sentence.Confidence);
        });
        Design(study.Design);
        Population(study.Population, study.Text);
        Array("arms", study.Arms, arm =>
        {
            json.WriteString("id", arm.Id);
            json.WriteString("label", arm.Label);
            json.WriteStartArray("names");
            foreach (var name in arm.Names) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteString("role", Words.Of(arm.Role));
            Number("n", arm.N?.Value);
            At(arm.At);
        });
        Array("outcomes", study.Outcomes, outcome =>
        {
            json.WriteString("id", outcome.Id);
            json.WriteString("name", outcome.Name);
            json.WriteString("kind", Words.Of(outcome.Kind));
            json.WriteString("polarity", Words.Of(outcome.Polarity));
            json.WriteString("role", Words.Of(outcome.Role));
            At(outcome.At);
        });
        Array("results", study.Results, Result);
        Array("comparisons", study.Comparisons, Comparison);
        Array("changes", study.Changes, Change);
        Array("numbers", study.Numbers, number =>
        {
            json.WriteString("raw", number.Raw);
            Number("value", number.Value);
            json.WriteString("unit", number.Unit);
            json.WriteString("kind", Words.Of(number.Kind));
            At(number.At);
            if (number.Operator is not null) json.WriteString("op", number.Operator);
            if (number.Of is { } of) json.WriteNumber("of", of);
            if (number.Measure is not null) json.WriteString("measure", number.Measure);
        });
        Array("setAside", study.SetAside, reason =>
        {
            json.WriteString("code", reason.Code);
            json.WriteString("sentence", reason.Sentence);
        });
        json.WriteEndObject();
    }

    private void Design(Design design)
    {
        json.WriteStartObject("design");
        json.WriteString("type", Words.Of(design.Type));
        json.WriteString("level", design.Level);
        Array("signals", design.Signals, signal =>
        {
            json.WriteString("rule", signal.Rule);
            json.WriteString("raw", signal.Raw);
            json.WriteString("speaks", Words.Of(signal.Speaks));
            if (signal.At is { } at) At(at);
        });
        json.WriteStartArray("conflicts");
        foreach (var conflict in design.Conflicts) json.WriteStringValue(conflict);
        json.WriteEndArray();
        Flag("randomised", design.Randomised);
        json.WriteString("blinding", design.Blinding);
        json.WriteString("phase", design.Phase);
        Flag("prospective", design.Prospective);
        Flag("matched", design.Matched);
        Flag("multicentre", design.Multicentre);
        json.WriteStartArray("registryIds");
        foreach (var id in design.RegistryIds) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Population(Population population, string text)
    {
        json.WriteStartObject("population");
        json.WriteString("species", population.Species);
        Array("n", population.N, size =>
        {
            json.WriteNumber("value", size.N.Value);
            json.WriteString("set", size.Set);
            At(size.N.At);
        });
        if (population.Description is not { } description) json.WriteNull("description");
        else
        {
            json.WriteStartObject("description");
            json.WriteString("text", description.Of(text));
            At(description);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void Result(ArmResult result)
    {
        json.WriteString("arm", result.Arm);
        json.WriteString("outcome", result.Outcome);
        When(result.Timepoint);
        Number("value", result.Value.Value);
        json.WriteString("unit", result.Unit);
        Number("count", result.Count);
        Number("denominator", result.Denominator);
        Flag("baseline", result.IsBaseline);
        Spread("dispersion", result.Dispersion);
        Link(result.Rule, result.Confidence);
        At(result.Value.At);
    }

    private void Spread(string name, Dispersion? spread)
    {
        if (spread is not { } dispersion)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("kind", dispersion.Kind);
        if (dispersion.Kind == "ci") Number("level", dispersion.Level);
        if (dispersion.Value is null)
        {
            Number("low", dispersion.Low);
            Number("high", dispersion.High);
        }
        else Number("value", dispersion.Value);
        json.WriteEndObject();
    }

    private void Comparison(Comparison comparison)
    {
        json.WriteString("experimental", comparison.Experimental);
        json.WriteString("comparator", comparison.Comparator);
        json.WriteString("outcome", comparison.Outcome);
        When(comparison.Timepoint);
        json.WriteString("measure", comparison.Measure);
        Number("estimate", comparison.Estimate?.Value);
        if (comparison.Interval is not { } interval) json.WriteNull("ci");
        else
        {
            json.WriteStartObject("ci");
            Number("level", interval.Level);
            Number("low", interval.Low.Value);
            Number("high", interval.High.Value);
            json.WriteEndObject();
        }
        P(comparison.P);
        json.WriteString("direction", Words.Of(comparison.Direction));
        Flag("significant", comparison.Significant);
        Flag("adjusted", comparison.Adjusted);
        Link(comparison.Rule, comparison.Confidence);
        At(comparison.At);
    }

    private void Change(WithinArmChange change)
    {
        json.WriteString("arm", change.Arm);
        json.WriteString("outcome", change.Outcome);
        Number("from", change.From);
        Number("to", change.To);
        Number("change", change.Change?.Value);
        json.WriteString("unit", change.Unit);
        P(change.P);
        Spread("fromDispersion", change.FromDispersion);
        Spread("dispersion", change.Dispersion);
        Link(change.Rule, change.Confidence);
        At(change.At);
    }

    private void Link(string rule, double confidence)
    {
        json.WriteString("rule", rule);
        Number("confidence", Math.Round(confidence, 3));
    }

    private void When(Timepoint? timepoint)
    {
        if (timepoint is null)
        {
            json.WriteNull("timepoint");
            return;
        }
        json.WriteStartObject("timepoint");
        Number("value", timepoint.Value);
        json.WriteString("unit", timepoint.Unit);
        json.WriteEndObject();
    }

    private void P(PValue? p)
    {
        if (p is null)
        {
            json.WriteNull("p");
            return;
        }
        json.WriteStartObject("p");
        json.WriteString("op", p.Op);
        Number("value", p.Value.Value);
        json.WriteEndObject();
    }

    private void At(Passage? at)
    {
        Number("start", at?.Start);
        Number("length", at?.Length);
    }

    private void Number(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private void Flag(string name, bool? value)
    {
        if (value is { } flag) json.WriteBoolean(name, flag);
        else json.WriteNull(name);
    }

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
