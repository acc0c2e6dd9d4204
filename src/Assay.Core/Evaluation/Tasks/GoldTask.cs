using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Evaluation.Tasks;

/// <summary>Arms, results, comparisons and changes of our own gold, and where its sentences end.</summary>
public sealed class GoldTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "gold";

    /// <inheritdoc/>
    public string Question => "arms, results, comparisons and changes of our own sentences";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["sentences"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var sentences = default(Tally);
        var reader = new AbstractReader();
        foreach (var example in gold.ReadExamples(GoldSentence.Read))
        {
            var faults = new List<string>();
            var tally = default(Tally);
            if (example.Sentences is { } count)
            {
                var cut = Sentences.Split(example.Text).Length;
                sentences += Tally.Accuracy(cut == count ? 1 : 0, 1);
                if (cut != count) faults.Add($"{count} sentences are cut into {cut}");
                tally = Tally.Accuracy(cut == count ? 1 : 0, 1);
            }
            ImmutableArray<GoldFinding> ours = example.AsksFindings ? Findings(reader.Read(GoldArticle.Of("gold", "", example.Text))) : [];
            if (example.AsksFindings) tally += Score(example, ours, sheet, faults);
            sheet.Done(example.Id, tally, faults, List(example.Findings), List(ours));
        }
        return sheet.Report(Name, gold,
            [ScoreRow.Of("findings", sheet.Ours.Total), .. sheet.Ours.ByName(), ScoreRow.Of("sentences", sentences)], [], null);
    }

    private static Tally Score(GoldSentence example, ImmutableArray<GoldFinding> ours, EvaluationSheet sheet, List<string> faults)
    {
        var open = ours.ToList();
        var total = default(Tally);
        foreach (var truth in example.Findings)
        {
            var at = open.FindIndex(finding => Same(truth, finding));
            if (at >= 0) open.RemoveAt(at);
            else
            {
                faults.Add($"missed: {truth}");
                sheet.Error($"{truth.Kind} missed");
            }
            var one = at >= 0 ? new Tally(1, 0, 0) : new Tally(0, 0, 1);
            sheet.Ours.Add(truth.Kind, one);
            total += one;
        }
        foreach (var extra in open)
        {
            faults.Add($"too much: {extra}");
            sheet.Error($"{extra.Kind} too much");
            sheet.Ours.Extra(extra.Kind);
            total += new Tally(0, 1, 0);
        }
        return total;
    }

    private static bool Same(GoldFinding truth, GoldFinding ours) =>
        truth.Kind == ours.Kind && truth.Verdict == ours.Verdict && Alike(truth.Arm, ours.Arm) && Alike(truth.Against, ours.Against) && Alike(truth.Outcome, ours.Outcome);

    // Relaxed as in the results corpora: half of the words of the longer name are shared.
    private static bool Alike(string truth, string ours)
    {
        var (a, b) = (Content(truth), Content(ours));
        return a.Count == 0 ? b.Count == 0 : 2 * a.Intersect(b).Count() >= Math.Max(a.Count, b.Count);
    }

    private static HashSet<string> Content(string name) =>
        [.. name.ToLowerInvariant().Split([' ', '-', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Where(static word => word is not ("the" or "of" or "group" or "arm" or "in" or "rate" or "rates" or "median" or "mean"))];

    private static ImmutableArray<GoldFinding> Findings(Study study) =>
    [
        .. study.Arms.Select(static arm => new GoldFinding("arm", arm.Label, "", "", "")),
        .. study.Results.Select(result => new GoldFinding("result", Arm(study, result.Arm), "", Outcome(study, result.Outcome), $"{Show(result.Value.Value)} {result.Unit}".TrimEnd())),
        .. study.Comparisons.Select(one => new GoldFinding("comparison", Arm(study, one.Experimental), Arm(study, one.Comparator), Outcome(study, one.Outcome), Words.Of(one.Direction))),
        .. study.Changes.Select(change => new GoldFinding("change", Arm(study, change.Arm), "", Outcome(study, change.Outcome),
            $"{Show(change.Change?.Value ?? change.To - change.From ?? 0)} {change.Unit}".TrimEnd())),
    ];

    private static string Show(double value) => Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);

    private static string Arm(Study study, string? id) => study.Arms.FirstOrDefault(arm => arm.Id == id)?.Label ?? "?";

    private static string Outcome(Study study, string? id) => study.Outcomes.FirstOrDefault(outcome => outcome.Id == id)?.Name ?? "?";

    private static JsonArray List(IEnumerable<GoldFinding> findings) => [.. findings.Select(static finding => (JsonNode)finding.ToString())];
}
