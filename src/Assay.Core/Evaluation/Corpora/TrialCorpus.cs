using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Assay.Evaluation.Corpora;

/// <summary>Reads trial abstracts annotated as a nested record: one JSON object a line.</summary>
public static class TrialCorpus
{
    private static readonly string[] OfArm = ["baselineValue", "resultMeasuredValue", "changeValue", "relativeChangeValue", "percentageAffected", "numberAffected", "sdDevBL", "sdDevResValue", "sdDevChangeValue", "sdErrorBL", "sdErrorResValue", "sdErrorChangeValue", "pValueChangeValue", "pValueBL", "pValueResValue"];

    private static readonly string[] OfDifference = ["diffGroupAbsValue", "diffGroupRelValue", "pvalueDiff"];

    // Classes that several things share name nothing.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "Drug", "EndPointDescription", "FixedCombDrug" };

    /// <summary>The trial of one line.</summary>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    public static AnnotatedTrial Read(JsonElement root)
    {
        var spaced = root.GetProperty("text").GetString()!;
        var text = SpacedText.Join(spaced);
        var mentions = Mentions(root, spaced);
        var record = root.GetProperty("trial");
        var arms = Array(record, "arm").ToImmutableArray();
        var values = ImmutableArray.CreateBuilder<TrialValue>();
        var names = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var a = 0; a < arms.Length; a++)
        {
            foreach (var size in Numbers(arms[a], "numberPatientsArm", text)) values.Add(new("numberPatientsArm", size.Value, a, [], "", size.At));
            foreach (var outcome in Array(arms[a], "outcome").Concat(Array(arms[a], "adverseEffect")))
            {
                var endpoint = names[Id(outcome)] = Endpoint(outcome, spaced, mentions);
                foreach (var slot in OfArm)
                    foreach (var (value, at) in Numbers(outcome, slot, text)) values.Add(new(slot, value, a, endpoint, Key(outcome, endpoint), at));
            }
        }
        foreach (var difference in Array(record, "diffBetweenGroups"))
        {
            var outcome = Array(difference, "outcome1").Concat(Array(difference, "outcome2")).FirstOrDefault();
            var endpoint = outcome.ValueKind == JsonValueKind.Undefined ? [] : Endpoint(outcome, spaced, mentions);
            foreach (var slot in OfDifference)
                foreach (var (value, at) in Numbers(difference, slot, text)) values.Add(new(slot, value, -1, endpoint, "", at));
        }
        var start = text.Place(AbstractStart(root, spaced));
        var end = spaced.LastIndexOf(" PMID : ", StringComparison.Ordinal) is var pmid and > 0 ? spaced.LastIndexOf(" DOI : ", StringComparison.Ordinal) is var doi and > 0 && doi < pmid ? doi : pmid : spaced.Length;
        return new(root.GetProperty("pmid").GetString()!, SpacedText.Join(root.GetProperty("title").GetString()!).Text, text.Text, Math.Min(start, text.Place(end)), text.Place(end),
            [.. arms.Select(arm => Arm(arm, spaced, mentions))], values.ToImmutable(), [.. Numbers(record, "numberPatientsCT", text).Select(static number => number.Value)]);
    }

    // The words of every annotation, by class: "FPG" and "fasting plasma glucose" are one class.
    private static ILookup<string, string> Mentions(JsonElement root, string spaced) =>
        Array(root, "annotations").Select(one => (Class: one.GetProperty("class").GetString()!, Text: Join(spaced, one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32())))
            .Distinct().ToLookup(static one => one.Class, static one => one.Text, StringComparer.Ordinal);

    private static string Join(string spaced, int start, int end) => SpacedText.Join(spaced[start..end]).Text;

    private static TrialArm Arm(JsonElement arm, string spaced, ILookup<string, string> mentions)
    {
        var drugs = new List<string>();
        var doses = new List<double>();
        foreach (var medication in Array(arm, "intervention").SelectMany(static one => Array(one, "medication")))
        {
            foreach (var drug in Array(medication, "drug")) drugs.AddRange(Words(drug, spaced, mentions));
            foreach (var dose in Array(medication, "doseValue"))
                if (Number(dose) is { } value) doses.Add(value);
        }
        return new([.. drugs.Distinct()], [.. doses.Distinct()], [.. Array(arm, "numberPatientsArm").Select(Number).OfType<double>()]);
    }

    private static ImmutableArray<string> Endpoint(JsonElement outcome, string spaced, ILookup<string, string> mentions) =>
        [.. Array(outcome, "endpoint").SelectMany(static one => Array(one, "endoPointDescription")).SelectMany(leaf => Words(leaf, spaced, mentions)).Distinct()];

    private static IEnumerable<string> Words(JsonElement leaf, string spaced, ILookup<string, string> mentions)
    {
        foreach (var span in Array(leaf, "spans")) yield return Join(spaced, span[0].GetInt32(), span[1].GetInt32());
        var concept = leaf.GetProperty("value").GetString()!;
        if (Shared.Contains(concept)) yield break;
        yield return concept;
        foreach (var mention in mentions[concept]) yield return mention;
    }

    private static string Id(JsonElement element) => element.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "";

    // One endpoint may be annotated in several records: with words, they are one by its words; without, by its short name.
    private static string Key(JsonElement outcome, ImmutableArray<string> endpoint) =>
        endpoint.Length > 0 ? endpoint[0] : "?" + (Array(outcome, "endpoint").Select(static one => one.TryGetProperty("name", out var name) ? name.GetString() : "").FirstOrDefault() ?? "");

    private static IEnumerable<(double Value, Records.Passage? At)> Numbers(JsonElement element, string field, SpacedText text)
    {
        foreach (var leaf in Array(element, field))
            if (Number(leaf) is { } value)
                yield return (value, Array(leaf, "spans").Select(span => (Records.Passage?)text.Place(span[0].GetInt32(), span[1].GetInt32())).FirstOrDefault());
    }

    /// <summary>The first numeral of a leaf, without its sign; null where it has none.</summary>
    private static double? Number(JsonElement leaf)
    {
        var raw = leaf.TryGetProperty("norm", out var norm) ? norm.GetString()! : leaf.GetProperty("value").GetString()!;
        var start = raw.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        var end = start;
        while (end < raw.Length && (char.IsAsciiDigit(raw[end]) || raw[end] is '.' or '·' && end + 1 < raw.Length && char.IsAsciiDigit(raw[end + 1]))) end++;
        if (start > 0 && raw[start - 1] == '.') start--;
        return double.TryParse(raw[start..end].Replace('·', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // Journal, title, authors and affiliations stand first; the first sentence with a label, or the one behind the last address, opens the abstract.
    private static int AbstractStart(JsonElement root, string spaced)
    {
        var sentences = Array(root, "sentences").Select(static one => (Start: one[0].GetInt32(), End: one[1].GetInt32())).ToList();
        var label = FirstLabel(spaced);
        if (label >= 0) return label;
        var author = spaced.IndexOf("Author information", StringComparison.Ordinal);
        if (author < 0) return sentences.Count > 3 ? sentences[3].Start : 0;
        var after = sentences.FindIndex(one => one.Start > author);
        while (after + 1 < sentences.Count && IsFront(spaced[sentences[after].Start..sentences[after].End])) after++;
        return after < 0 ? author : sentences[after].Start;
    }

    private static bool IsFront(string sentence) =>
        sentence.Contains('@', StringComparison.Ordinal) || sentence.Contains("University", StringComparison.Ordinal) || sentence.Contains("Department", StringComparison.Ordinal) || sentence.Contains("Comment in", StringComparison.Ordinal)
        || sentence.Contains("Erratum", StringComparison.Ordinal) || sentence.Length < 30 || sentence.Split(' ').Count(static word => char.IsAsciiDigit(word[0])) * 4 > sentence.Split(' ').Length;

    private static int FirstLabel(string spaced)
    {
        var first = -1;
        foreach (var label in (ReadOnlySpan<string>)["BACKGROUND", "OBJECTIVE", "OBJECTIVES", "AIM", "AIMS", "PURPOSE", "METHODS", "INTRODUCTION", "CONTEXT", "STUDY", "BACKGROUND / AIMS", "STUDY OBJECTIVE", "SUMMARY", "RATIONALE", "IMPORTANCE", "AIMS / HYPOTHESIS", "AIMS / INTRODUCTION"])
            if (spaced.IndexOf($" {label} : ", StringComparison.Ordinal) is var at and >= 0 && (first < 0 || at + 1 < first)) first = at + 1;
        // "BACKGROUND AND AIMS :" starts with its first word.
        for (var back = first - 1; first > 1 && back > 0;)
        {
            var word = spaced.LastIndexOf(' ', Math.Max(back - 1, 0)) + 1;
            var token = spaced[word..back];
            if (token.Length == 0 || !token.All(static c => char.IsAsciiLetterUpper(c) || c is '/' or '&')) break;
            first = word;
            back = word - 1;
        }
        return first;
    }

    private static IEnumerable<JsonElement> Array(JsonElement element, string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];
}
