using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>An estimate with its interval that is named in words and that no comparison of the reader took: "the mean difference was -0.52 (95% CI -1.06 to 0.11; P=0.06)".</summary>
internal static partial class UnreadEstimates
{
    private const int ToInterval = 30, ToP = 20, ToName = 80;

    public static IEnumerable<Comparison> In(Sheet sheet)
    {
        var numbers = sheet.Study.Numbers;
        HashSet<Passage>? taken = null;
        for (var i = 1; i + 1 < numbers.Length; i++)
        {
            if (numbers[i].Kind != NumberKind.CiBound || numbers[i + 1].Kind != NumberKind.CiBound) continue;
            taken ??= [.. sheet.Study.Comparisons.SelectMany(one => new[] { one.Interval?.Low.At, one.Interval?.High.At }).OfType<Passage>()];
            if (!taken.Contains(numbers[i].At) && Of(sheet, i) is { } comparison) yield return comparison;
            i++;
        }
    }

    private static Comparison? Of(Sheet sheet, int low)
    {
        var numbers = sheet.Study.Numbers;
        var (level, at) = (95.0, low - 1);
        if (numbers[at].Raw.EndsWith('%') && numbers[at].Value is >= 80 and < 100 && at > 0) level = numbers[at--].Value;
        var (estimate, start, end) = (numbers[at], numbers[low], numbers[low + 1]);
        if (start.At.Start - estimate.At.End > ToInterval || sheet.SentenceAt(estimate.At.Start) is var sentence && sentence != sheet.SentenceAt(end.At.Start)) return null;
        if (MeasureOf(sheet, estimate) is not { } measure) return null;
        var after = low + 2 < numbers.Length ? numbers[low + 2] : null;
        var p = after is { Kind: NumberKind.P } && after.At.Start - end.At.End <= ToP ? new PValue(after.Operator ?? "=", new(after.Value, after.Raw, after.At, Origin.Reported)) : null;
        return new(null, null, null, null, measure, Told(estimate), new(level, Told(start), Told(end)), p, Direction.Unclear, null, new(estimate.At.Start, (p?.Value.At?.End ?? end.At.End) - estimate.At.Start));
    }

    // The measure that is named last before the estimate, in its own sentence.
    private static string? MeasureOf(Sheet sheet, Number estimate)
    {
        var sentence = sheet.SentenceOf(estimate.At);
        var from = Math.Max(sentence.Start, estimate.At.Start - ToName);
        var before = sheet.Study.Text[from..estimate.At.Start];
        var names = Names().Matches(before);
        if (names.Count == 0) return null;
        return names[^1].Value.ToLowerInvariant() switch
        {
            var name when name.StartsWith("hazard", StringComparison.Ordinal) || name == "hr" => "HR",
            var name when name.StartsWith("odds", StringComparison.Ordinal) || name == "or" => "OR",
            var name when name.StartsWith("standard", StringComparison.Ordinal) || name == "smd" => "SMD",
            var name when name.Contains("difference", StringComparison.Ordinal) || name == "md" => "MD",
            _ => "RR",
        };
    }

    private static Sourced<double> Told(Number number) => new(number.Value, number.Raw, number.At, Origin.Reported);

    [GeneratedRegex(@"\b(?:hazards? ratio|odds ratio|(?:relative )?risk ratio|relative risk|standardi[sz]ed mean difference|(?:weighted )?mean difference|SMD|(?-i:HR|OR|RR|MD))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
