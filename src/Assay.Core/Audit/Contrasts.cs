using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>Finds, for each comparison, the two values it compares.</summary>
internal static class Contrasts
{
    // Values further than this from the comparison, counted in values, belong to another one.
    private const int Before = 8, After = 4;

    public static ImmutableArray<Contrast> Of(Sheet sheet)
    {
        var found = ImmutableArray.CreateBuilder<Contrast>();
        var seen = new HashSet<(Passage, Passage)>();
        var told = new HashSet<int>();
        foreach (var comparison in sheet.Study.Comparisons.OrderBy(c => c.P is null).ThenBy(c => c.At))
        {
            if (Pair(sheet, comparison) is not var (one, two)) continue;
            if (seen.Add((one.Value.At!.Value, two.Value.At!.Value))) found.Add(Make(sheet, comparison, one, two));
            told.Add(sheet.SentenceAt(comparison.At.Start));
        }
        found.AddRange(Unread.In(sheet, told));
        found.Sort((a, b) => a.One.Value.At!.Value.CompareTo(b.One.Value.At!.Value));
        return found.DrainToImmutable();
    }

    public static Contrast Make(Sheet sheet, Comparison comparison, ArmResult one, ArmResult two) =>
        new(comparison, one, two, sheet.Outcome(comparison.Outcome ?? one.Outcome),
            one.Denominator ?? sheet.Arm(one.Arm)?.N?.Value, two.Denominator ?? sheet.Arm(two.Arm)?.N?.Value);

    private static (ArmResult One, ArmResult Two)? Pair(Sheet sheet, Comparison comparison)
    {
        var anchor = comparison.P?.Value.At ?? comparison.Estimate?.At ?? comparison.At;
        var near = Near(sheet, comparison, anchor);
        if (comparison.Outcome is not null && near.Count(r => r.Outcome == comparison.Outcome) >= 2)
            near = [.. near.Where(r => r.Outcome == comparison.Outcome)];
        else
            near = [.. near.Where(r => sheet.SentenceAt(r.Value.At!.Value.Start) == sheet.SentenceAt(anchor.Start))];
        var one = Closest(near, comparison.Experimental, anchor);
        var two = Closest(near, comparison.Comparator, anchor);
        if (one is null || two is null) (one, two) = LastTwo(near, anchor);
        if (one is null || two is null || ReferenceEquals(one, two) || one.Unit != two.Unit) return null;
        if (one.Timepoint is { } t && two.Timepoint is { } u && (t.Value, t.Unit) != (u.Value, u.Unit)) return null;
        return IsControl(sheet, one) && !IsControl(sheet, two) ? (two, one) : (one, two);
    }

    private static List<ArmResult> Near(Sheet sheet, Comparison comparison, Passage anchor)
    {
        var results = sheet.Results;
        int low = 0, high = results.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (results[middle].Value.At!.Value.Start < anchor.Start) low = middle + 1;
            else high = middle;
        }
        var sentence = sheet.SentenceAt(anchor.Start);
        var near = new List<ArmResult>();
        for (var i = Math.Max(0, low - Before); i < Math.Min(results.Length, low + After); i++)
            if (sheet.SentenceAt(results[i].Value.At!.Value.Start) == sentence
                || (comparison.Outcome is not null && results[i].Outcome == comparison.Outcome))
                near.Add(results[i]);
        return near;
    }

    private static ArmResult? Closest(List<ArmResult> near, string? arm, Passage anchor) => arm is null
        ? null
        : near.Where(r => r.Arm == arm).MinBy(r => Math.Abs(r.Value.At!.Value.Start - anchor.Start));

    private static (ArmResult?, ArmResult?) LastTwo(List<ArmResult> near, Passage anchor)
    {
        if (near.Count == 2) return Apart(near[0], near[1]);
        var before = near.Where(r => r.Value.At!.Value.Start < anchor.Start).ToList();
        return before.Count >= 2 ? Apart(before[^2], before[^1]) : (null, null);

        static (ArmResult?, ArmResult?) Apart(ArmResult a, ArmResult b) =>
            a.Arm is not null && a.Arm == b.Arm ? (null, null) : (a, b);
    }

    private static bool IsControl(Sheet sheet, ArmResult result) =>
        sheet.Arm(result.Arm)?.Role is { } role && role != ArmRole.Experimental;
}
