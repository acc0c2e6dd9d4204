using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>A sentence made from a Study's fields: outcome, both arms, effect, interval, P. Its numbers are the source's literals.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Cited">The passages its parts come from.</param>
/// <param name="Primary">Whether its outcome is the primary one.</param>
internal sealed partial record AssembledResult(string Text, ImmutableArray<Passage> Cited, bool Primary)
{
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

    // Where anything leaves a doubt there is no sentence of ours: the digest then quotes the source's.
    private static AssembledResult? Of(Study study, ArmResult first, ArmResult second)
    {
        var outcome = study.Outcomes.FirstOrDefault(outcome => outcome.Id == first.Outcome);
        var (left, right) = (ArmOf(study, first), ArmOf(study, second));
        var sentence = SentenceOf(study, first.Value.At!.Value)!.Value;
        if (outcome?.At is not { } named || !sentence.Contains(named) || left is null || right is null || !IsPlain(first) || !IsPlain(second))
            return null;
        var comparison = study.Comparisons.FirstOrDefault(comparison => comparison.Outcome == outcome.Id && sentence.Overlaps(comparison.At)
            && (comparison.Experimental is null || comparison.Experimental == first.Arm || comparison.Experimental == second.Arm));
        if (SentenceSubject.Of(study.Text, sentence, named) is not { } name || !Tells(study, sentence, comparison))
            return null;
        if (first.Unit.TrimEnd('s') is "day" or "week" or "month" or "year" or "hour" && !Lasting().IsMatch(name))
            return null;
        var text = new StringBuilder(name).Append(": ").Append(Literal(first)).Append(" with ").Append(Trimmed(left.Label)).Append(" v ").Append(Literal(second)).Append(" with ").Append(Trimmed(right.Label));
        if (Effect(comparison) is { Length: > 0 } effect)
            text.Append(" (").Append(effect).Append(')');
        return new(text.Append('.').ToString(), PlacesOf(study, sentence, left, right), outcome.Role == OutcomeRole.Primary);
    }

    // A percentage, or a value whose unit is written out once.
    private static bool IsPlain(ArmResult result) => result.Unit == "%" || result.Unit.Length > 0 && !result.Value.Raw.Any(char.IsLetter);

    // The sentence may give no P value or interval that ours would not.
    private static bool Tells(Study study, Passage sentence, Comparison? comparison)
    {
        var inside = study.Numbers.Where(number => sentence.Contains(number.At)).ToList();
        return comparison?.Measure is not "RD" && inside.Count(number => number.Kind == NumberKind.P) <= 1
            && (comparison?.P is not null || !inside.Exists(number => number.Kind == NumberKind.P))
            && (comparison?.Interval is not null || comparison?.P is not null || !inside.Exists(number => number.Kind == NumberKind.CiBound));
    }

    // Arms that the sentence leaves unnamed are named where the text first names them.
    private static ImmutableArray<Passage> PlacesOf(Study study, Passage sentence, Arm left, Arm right)
    {
        var own = sentence.Of(study.Text);
        return [.. new[] { left, right }.Where(arm => arm.At is not null && !own.Contains(Trimmed(arm.Label), StringComparison.OrdinalIgnoreCase))
            .Select(arm => SentenceOf(study, arm.At!.Value)).OfType<Passage>().Append(sentence).Distinct().Order()];
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

    // "Group I" tells a reader nothing, and a label that ends in a verb was cut in the wrong place.
    private static Arm? ArmOf(Study study, ArmResult result)
    {
        var arm = study.Arms.FirstOrDefault(arm => arm.Id == result.Arm);
        var label = arm?.Label.Trim();
        return label is { Length: > 1 and <= LongestLabel } && !label.Contains(';', StringComparison.Ordinal) && !Unclear().IsMatch(label) ? arm : null;
    }

    [GeneratedRegex(@"^(?:the )?(?:groups?|arms?|cohort|study)\b|^[A-Z0-9]$|\b(?:[IVX]+|[A-D]|\d)$|ed$|\b(?:were|was|had|received|who|which|that)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unclear();

    // "GMTs: 3 months v 7 months" took a schedule for a result.
    [GeneratedRegex(@"\b(?:surviv\w*|duration|time|stay|length|delay|age|follow-up)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    private static string Trimmed(string label) => label.Trim() is var plain && plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain;

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
