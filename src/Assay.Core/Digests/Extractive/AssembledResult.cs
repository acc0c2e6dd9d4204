using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>A sentence made from a Study's fields: outcome, both arms, effect, interval, P. Its numbers are the source's literals.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Cited">The passages its parts come from.</param>
/// <param name="Primary">Whether its outcome is the primary one.</param>
internal sealed record AssembledResult(string Text, ImmutableArray<Passage> Cited, bool Primary)
{
    private const int LongestName = 90;
    private const int LongestLabel = 70;

    /// <summary>The results that can be put together without a guess, primary outcome first, then in the order of the text.</summary>
    public static IEnumerable<AssembledResult> From(Study study)
    {
        var made = new List<(AssembledResult Result, int At)>();
        foreach (var (first, second) in Pairs(study))
            if (Of(study, first, second) is { } result)
                made.Add((result, first.Value.At!.Value.Start));
        return made.OrderByDescending(entry => entry.Result.Primary).ThenBy(entry => entry.At).Select(entry => entry.Result).DistinctBy(result => result.Text);
    }

    // Two arms' values of one outcome at one time, said in one sentence, the tested arm first.
    private static IEnumerable<(ArmResult, ArmResult)> Pairs(Study study)
    {
        var placed = from result in study.Results
                     where result.Outcome is not null && result.Value.At is not null
                     let sentence = SentenceOf(study, result.Value.At!.Value)
                     where sentence is { Length: <= Longest.Sentence, End: <= Longest.Source }
                     group result by (sentence, result.Outcome);
        // More than one value of this outcome in an arm (baseline and end, strata) leaves a doubt which two belong together.
        foreach (var pair in placed.Select(results => results.Take(3).ToList()).Where(results => results.Count == 2))
        {
            var (a, b) = (pair[0], pair[1]);
            if (a.Arm is not null && b.Arm is not null && a.Arm != b.Arm && a.Unit == b.Unit && a.Timepoint?.Value == b.Timepoint?.Value && a.Value.At != b.Value.At)
                yield return RoleOf(study, b) == ArmRole.Experimental && RoleOf(study, a) != ArmRole.Experimental ? (b, a) : (a, b);
        }
    }

    private static ArmRole? RoleOf(Study study, ArmResult result) => study.Arms.FirstOrDefault(arm => arm.Id == result.Arm)?.Role;

    private static AssembledResult? Of(Study study, ArmResult first, ArmResult second)
    {
        var outcome = study.Outcomes.FirstOrDefault(outcome => outcome.Id == first.Outcome);
        var (left, right) = (Label(study, first), Label(study, second));
        var sentence = SentenceOf(study, first.Value.At!.Value)!.Value;
        if (outcome is null || left is null || right is null || Name(outcome) is not { } name || outcome.At is not { } named || !sentence.Contains(named))
            return null;
        var comparison = study.Comparisons.FirstOrDefault(comparison => comparison.Outcome == outcome.Id && sentence.Overlaps(comparison.At)
            && (comparison.Experimental is null || comparison.Experimental == first.Arm || comparison.Experimental == second.Arm));
        var text = new StringBuilder(name).Append(": ").Append(Literal(first)).Append(" with ").Append(left).Append(" v ").Append(Literal(second)).Append(" with ").Append(right);
        if (Effect(comparison) is { Length: > 0 } effect)
            text.Append(" (").Append(effect).Append(')');
        return new(text.Append('.').ToString(), [sentence], outcome.Role == OutcomeRole.Primary);
    }

    private static string Effect(Comparison? comparison)
    {
        if (comparison is null)
            return "";
        var parts = new List<string>();
        if (comparison is { Measure: { } measure, Estimate: { } estimate })
            parts.Add($"{measure} {estimate.Raw}");
        if (comparison.Interval is { } interval && parts.Count > 0)
            parts.Add($"{interval.Level.ToString(CultureInfo.InvariantCulture)}% CI {interval.Low.Raw} to {interval.High.Raw}");
        if (comparison.P is { } p)
            parts.Add($"p{p.Op}{p.Value.Value.ToString("0.##########", CultureInfo.InvariantCulture)}{Zeros(p.Value)}");
        return string.Join(", ", parts);
    }

    // 0.030 keeps its last zero.
    private static string Zeros(Sourced<double> value)
    {
        var digits = value.Raw.LastIndexOfAny(['.', '·']) is var point and >= 0 ? value.Raw[(point + 1)..].TakeWhile(char.IsAsciiDigit).ToArray() : [];
        var kept = value.Value.ToString("0.##########", CultureInfo.InvariantCulture);
        var has = kept.Contains('.', StringComparison.Ordinal) ? kept.Length - kept.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return digits.Length > has && has > 0 ? new string('0', digits.Length - has) : "";
    }

    private static string Literal(ArmResult result)
    {
        var raw = result.Value.Raw.Trim();
        var unit = result.Unit == "%" ? raw.Contains('%', StringComparison.Ordinal) ? "" : "%" : result.Unit.Length == 0 || raw.Contains(result.Unit, StringComparison.Ordinal) ? "" : " " + result.Unit;
        return raw + unit;
    }

    private static string? Label(Study study, ArmResult result)
    {
        var label = study.Arms.FirstOrDefault(arm => arm.Id == result.Arm)?.Label.Trim();
        return label is { Length: > 1 and <= LongestLabel } && !label.Contains(';', StringComparison.Ordinal) ? Trimmed(label) : null;
    }

    private static string Trimmed(string label) => label.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? label[4..] : label;

    private static string? Name(Measured outcome)
    {
        var name = Trimmed(outcome.Name.Trim().TrimEnd(',', ':', ';', '.'));
        return name.Length is > 2 and <= LongestName ? char.ToUpperInvariant(name[0]) + name[1..] : null;
    }

    private static Passage? SentenceOf(Study study, Passage at)
    {
        var (low, high) = (0, study.Sentences.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = study.Sentences[middle].At.End < at.End ? (middle + 1, high) : (low, middle);
        }
        return low < study.Sentences.Length && study.Sentences[low].At.Contains(at) ? study.Sentences[low].At : null;
    }
}
