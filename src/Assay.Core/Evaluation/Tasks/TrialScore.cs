using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Counts, of one trial, what was read right: per slot, and of values bound to arm and outcome.</summary>
public sealed class TrialScore
{
    /// <summary>Slots of the record that hold the value of an outcome in an arm, by the kind they are reported under.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["numberPatientsArm"] = "arm n",
        ["baselineValue"] = "baseline",
        ["resultMeasuredValue"] = "measured",
        ["percentageAffected"] = "measured",
        ["numberAffected"] = "measured",
        ["changeValue"] = "change",
        ["relativeChangeValue"] = "change",
        ["sdDevBL"] = "dispersion",
        ["sdDevResValue"] = "dispersion",
        ["sdDevChangeValue"] = "dispersion",
        ["sdErrorBL"] = "dispersion",
        ["sdErrorResValue"] = "dispersion",
        ["sdErrorChangeValue"] = "dispersion",
        ["pValueChangeValue"] = "P of change",
        ["pValueBL"] = "P of change",
        ["pValueResValue"] = "P of change",
        ["diffGroupAbsValue"] = "difference",
        ["diffGroupRelValue"] = "difference",
        ["pvalueDiff"] = "P of difference",
    };

    /// <summary>Slots, of the annotation and of the study, that are values of an outcome in an arm.</summary>
    private static readonly HashSet<string> Bound = new(StringComparer.Ordinal) { "baseline", "measured", "change" };

    /// <summary>A value read.</summary>
    /// <param name="Kind">The slot.</param>
    /// <param name="Value">The number, without sign.</param>
    /// <param name="Arm">Id of the arm.</param>
    /// <param name="Outcome">Id of the outcome.</param>
    public readonly record struct Found(string Kind, double Value, string? Arm, string? Outcome);

    /// <summary>What was counted: true and false positives, and those missed, by slot.</summary>
    public Dictionary<string, (int Right, int Wrong, int Missed)> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Values read that no annotation bears out, and annotations not read.</summary>
    public List<(string Kind, string Words)> Errors { get; } = [];

    /// <summary>Scores <paramref name="study"/>, the reading of <paramref name="trial"/>.</summary>
    public static TrialScore Of(AnnotatedTrial trial, Study study)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(study);
        var score = new TrialScore();
        var match = new TrialMatch(trial, study.Arms, study.Outcomes);
        var gold = trial.Values.Where(static value => Kinds.ContainsKey(value.Slot)).DistinctBy(static value => (Kinds[value.Slot], Math.Abs(value.Value), value.Arm, value.Key)).ToList();
        var found = Values(study).DistinctBy(one => (one.Kind, one.Value, match.Arm(one.Arm), one.Outcome)).ToList();
        score.Count("arms", match.ArmsFound, study.Arms.Length - match.ArmsFound, trial.Arms.Length - match.ArmsFound);
        foreach (var kind in Kinds.Values.Distinct())
            score.Pair(kind, [.. gold.Where(value => Kinds[value.Slot] == kind)], [.. found.Where(one => one.Kind == kind)], (one, value) => Fits(one, value, match));
        var bound = gold.Where(value => Bound.Contains(Kinds[value.Slot])).DistinctBy(static value => (Math.Abs(value.Value), value.Arm, value.Key)).ToList();
        var values = found.Where(static one => Bound.Contains(one.Kind)).DistinctBy(one => (one.Value, one.Arm, one.Outcome)).ToList();
        score.Pair("value", bound, values, static (_, _) => true);
        score.Pair("value -> arm", bound, values, (one, value) => match.Arm(one.Arm) == value.Arm);
        score.Pair("value -> outcome", bound, values, (one, value) => match.IsOutcome(one.Outcome, value));
        score.Pair(Headline, bound, values, (one, value) => Fits(one, value, match), match, study);
        score.Pair(Named, [.. bound.Where(static value => value.Endpoint.Length > 0)], [.. values.Where(one => !bound.Exists(value => value.Endpoint.Length == 0 && value.Value == one.Value))], (one, value) => Fits(one, value, match));
        return score;
    }

    /// <summary>The figure the task is judged by.</summary>
    public const string Headline = "value -> (arm, outcome)";

    /// <summary>The same over endpoints that annotators gave words.</summary>
    public const string Named = "the same, endpoints with words";

    private static bool Fits(Found one, TrialValue value, TrialMatch match) =>
        (value.Arm < 0 || match.Arm(one.Arm) == value.Arm) && (value.Slot == "numberPatientsArm" || match.IsOutcome(one.Outcome, value));

    /// <summary>Every value of <paramref name="study"/> under the slot it would fill.</summary>
    public static IEnumerable<Found> Values(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        foreach (var arm in study.Arms)
            if (arm.N is { } n) yield return new("arm n", n.Value, arm.Id, null);
        foreach (var result in study.Results)
        {
            var kind = result.IsBaseline ? "baseline" : "measured";
            yield return new(kind, Math.Abs(result.Value.Value), result.Arm, result.Outcome);
            if (result.Count is { } count && result.Value.Value != count) yield return new("measured", count, result.Arm, result.Outcome);
            if (result.Dispersion?.Value is { } spread) yield return new("dispersion", spread, result.Arm, result.Outcome);
        }
        foreach (var change in study.Changes)
        {
            if (change.From is { } from) yield return new("baseline", Math.Abs(from), change.Arm, change.Outcome);
            if (change.To is { } to) yield return new("measured", Math.Abs(to), change.Arm, change.Outcome);
            if (change.Change is { } size) yield return new("change", Math.Abs(size.Value), change.Arm, change.Outcome);
            foreach (var spread in (Dispersion?[])[change.FromDispersion, change.Dispersion])
                if (spread?.Value is { } value) yield return new("dispersion", value, change.Arm, change.Outcome);
            if (change.P is { } p) yield return new("P of change", p.Value.Value, change.Arm, change.Outcome);
        }
        foreach (var comparison in study.Comparisons)
        {
            if (comparison.Estimate is { } estimate) yield return new("difference", Math.Abs(estimate.Value), null, comparison.Outcome);
            if (comparison.P is { } p) yield return new("P of difference", p.Value.Value, null, comparison.Outcome);
        }
    }

    private void Pair(string kind, List<TrialValue> gold, List<Found> found, Func<Found, TrialValue, bool> fits, TrialMatch? match = null, Study? study = null)
    {
        var open = gold.ToList();
        var right = 0;
        foreach (var one in found)
        {
            var index = open.FindIndex(value => Math.Abs(value.Value) == one.Value && fits(one, value));
            if (index >= 0)
            {
                open.RemoveAt(index);
                right++;
            }
            else if (match is not null) Errors.Add(Wrong(one, gold, match, study!));
        }
        if (match is not null)
            foreach (var value in open)
                Errors.Add((found.Exists(one => one.Value == Math.Abs(value.Value)) ? "value bound elsewhere" : "value not read", $"missed {value.Slot} {value.Value} of arm {value.Arm} [{value.Endpoint.FirstOrDefault()}]"));
        Count(kind, right, found.Count - right, open.Count);
    }

    private static (string Kind, string Words) Wrong(Found one, List<TrialValue> gold, TrialMatch match, Study study)
    {
        var same = gold.FindAll(value => Math.Abs(value.Value) == one.Value);
        var why = same.Count == 0 ? "a value the gold has not" : !same.Exists(value => match.Arm(one.Arm) == value.Arm) ? one.Arm is null ? "no arm" : "wrong arm" : !same.Exists(value => match.IsOutcome(one.Outcome, value)) ? one.Outcome is null ? "no outcome" : "wrong outcome" : "twice or crossed";
        return (why, $"{why}: {one.Kind} {one.Value} {one.Arm}={study.Arms.FirstOrDefault(arm => arm.Id == one.Arm)?.Label} [{study.Outcomes.FirstOrDefault(outcome => outcome.Id == one.Outcome)?.Name}]");
    }

    private void Count(string kind, int right, int wrong, int missed)
    {
        var (a, b, c) = Counts.GetValueOrDefault(kind);
        Counts[kind] = (a + right, b + wrong, c + missed);
    }
}
