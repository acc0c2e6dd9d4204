using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Ratios of CLERx: type, value and both bounds of the confidence interval, exactly.</summary>
public sealed class RatiosTask : IEvaluationTask
{
    private const string Whole = "type+value+ci";
    private const string Loose = "type+value";

    /// <inheritdoc/>
    public string Name => "ratios";

    /// <inheritdoc/>
    public string Question => "hazard, odds and risk ratios: type, value and interval, exact";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["ratios/clerx_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var reader = new AbstractReader();
        foreach (var document in gold.Read(ClerxDocument.Read))
        {
            var ours = Ours(reader.Read(GoldArticle.Of(document.Id, document.Title, document.Text)));
            var faults = new List<string>();
            var before = sheet.Ours[Whole];
            Score(document, ours, sheet.Ours, sheet, faults);
            Score(document, RatioPattern.Find(document.Text), sheet.Baseline, null, null);
            var after = sheet.Ours[Whole];
            sheet.Done(document.Id, new(after.Hits - before.Hits, after.Extra - before.Extra, after.Missed - before.Missed), faults,
                List(document.Ratios), List(ours));
        }
        return sheet.Report(Name, gold, Rows(sheet.Ours), Rows(sheet.Baseline), "a regular expression", new Bar(Whole, Measure.F1, 0.95, 0.98));
    }

    private static ImmutableArray<ScoreRow> Rows(TallySheet tallies) =>
        [ScoreRow.Of(Whole, tallies[Whole]), ScoreRow.Of(Loose, tallies[Loose]), .. tallies.ByName().Where(static row => row.Name is not (Whole or Loose))];

    // The corpus has three types; rates of incidence and of competing risks stand in it under HR.
    private static string Type(string measure) => measure is "SHR" or "IRR" ? "HR" : measure;

    private static ImmutableArray<ClerxRatio> Ours(Study study) =>
    [
        .. study.Comparisons.Where(static comparison => comparison is { Measure: "HR" or "OR" or "RR" or "SHR" or "IRR", Estimate: not null })
            .Select(static comparison => new ClerxRatio(Type(comparison.Measure!), comparison.Estimate!.Value.Value, comparison.Estimate.Value.At?.Start ?? -1,
                comparison.Interval is { } interval ? (interval.Low.Value, interval.High.Value) : null))
            .DistinctBy(static ratio => ratio.Start).OrderBy(static ratio => ratio.Start),
    ];

    private static void Score(ClerxDocument document, ImmutableArray<ClerxRatio> ours, TallySheet tallies, EvaluationSheet? sheet, List<string>? faults)
    {
        var open = ours.ToList();
        foreach (var truth in document.Ratios)
        {
            var at = open.FindIndex(ratio => ratio.Start == truth.Start);
            var found = at >= 0 ? open[at] : null;
            if (at >= 0) open.RemoveAt(at);
            var same = found is not null && found.Type == truth.Type && found.Value == truth.Value;
            // Where the corpus's own rule found no interval there may be one all the same: nothing is asked of it.
            var whole = same && (truth.Bounds is null || truth.Bounds == found!.Bounds);
            Count(tallies, Loose, same, found is not null);
            Count(tallies, Whole, whole, found is not null);
            Count(tallies, truth.Type, whole, found is not null);
            if (whole) continue;
            sheet?.Error(found is null ? $"{truth.Type} not found" : found.Type != truth.Type ? $"{truth.Type} read as {found.Type}" : same ? "another interval" : "another value");
            faults?.Add($"{Text(truth)} {(found is null ? "not found" : $"read as {Text(found)}")}");
        }
        foreach (var extra in open)
        {
            foreach (var name in (string[])[Loose, Whole, extra.Type]) tallies.Extra(name);
            sheet?.Error($"{extra.Type} that the gold has not");
            faults?.Add($"{Text(extra)} is not in the gold");
        }
    }

    private static void Count(TallySheet tallies, string name, bool right, bool given) => tallies.Add(name, right ? new(1, 0, 0) : new(0, given ? 1 : 0, 1));

    private static string Text(ClerxRatio ratio) => $"{ratio.Type} {ratio.Value}{(ratio.Bounds is var (low, high) ? $" ({low} to {high})" : "")}";

    private static JsonArray List(IEnumerable<ClerxRatio> ratios) =>
    [
        .. ratios.Select(static ratio => (JsonNode)new JsonObject
        {
            ["type"] = ratio.Type,
            ["value"] = ratio.Value,
            ["start"] = ratio.Start,
            ["low"] = ratio.Bounds?.Low,
            ["high"] = ratio.Bounds?.High,
        }),
    ];
}
