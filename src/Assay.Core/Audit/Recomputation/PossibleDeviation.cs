using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Statistics;
using Assay.Statistics.Proportions;
using Assay.Statistics.Reported;

namespace Assay.Audit.Recomputation;

/// <summary>A standard deviation that whole numbers, or the ends of the scale named, do not allow.</summary>
public sealed partial class PossibleDeviation() : SheetRule("S14", "SD_POSSIBLE")
{
    private const int Reach = 160;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var result in sheet.Results)
        {
            if (Spread.Of(sheet, result) is not { IsError: false } spread) continue;
            if (Whole(sheet, result, spread) is { } whole) yield return whole;
            else if (Bounded(sheet, result, spread) is { } bounded) yield return bounded;
        }
    }

    private Remark? Whole(Sheet sheet, ArmResult result, Spread spread)
    {
        if (WholeNumbers.People(sheet, result) is not { } people || !Grim.IsTestable(spread.Mean.Decimals, people)) return null;
        if (!Grim.OfMean(spread.Mean, people).IsPossible || Grimmer.IsPossible(spread.Mean, spread.Deviation, people)) return null;
        return Say(sheet, Severity.Note, Finding.Mismatch,
            $"A standard deviation of {spread.Deviation.Value:0.####} beside a mean of {result.Value.Raw} does not recompute from whole numbers of {people} people.", result.Value.At!.Value) with
        {
            Reported = $"{result.Value.Raw} ± {spread.Deviation.Value:0.####}",
            Inputs = Inputs(("mean", spread.Mean.Value), ("n", people), ("sd", spread.Deviation.Value)),
            Assumptions = ["each person's value is one whole number", "divisor n − 1"],
        };
    }

    private Remark? Bounded(Sheet sheet, ArmResult result, Spread spread)
    {
        if (Scale(sheet, result) is not { } scale || (result.Denominator ?? sheet.Arm(result.Arm)?.N?.Value) is not (>= 2 and var people)) return null;
        if (!scale.Contains(spread.Mean.Value)) return null;
        var most = SpreadBound.LargestDeviation(spread.Mean.Value, scale, people);
        if (spread.Deviation.Rounding.Low <= most) return null;
        return Say(sheet, Severity.Warn, Finding.Mismatch,
            $"A standard deviation of {spread.Deviation.Value:0.####} about a mean of {result.Value.Raw} is more than a scale of {scale.Low:0.##} to {scale.High:0.##} allows ({Wordings.Short(most)}).", result.Value.At!.Value) with
        {
            Reported = $"{result.Value.Raw} ± {spread.Deviation.Value:0.####}",
            Recomputed = new(0, most, null, ""),
            Inputs = Inputs(("high", scale.High), ("low", scale.Low), ("mean", spread.Mean.Value), ("n", people), ("sd", spread.Deviation.Value)),
            Assumptions = ["all values lie on the scale named", "divisor n − 1"],
        };
    }

    // "pain (visual analogue scale, 0-10)": the ends stand close behind the outcome's name, said to be a scale's.
    private static Interval? Scale(Sheet sheet, ArmResult result)
    {
        if (sheet.Outcome(result.Outcome)?.At is not { } at) return null;
        var end = Math.Min(sheet.Study.Text.Length, at.End + Reach);
        if (Ends().Match(sheet.Study.Text[at.Start..end]) is not { Success: true } match) return null;
        var (low, high) = (Number(match.Groups["low"]), Number(match.Groups["high"]));
        return low < high ? new(low, high) : null;
    }

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:scale|scored?|scores|range[sd]?|vas|nrs)\b[^.;()]{0,25}?[ (](?<low>\d{1,2})\s?(?:-|–|to)\s?(?<high>\d{1,3})\b(?!\s?(?:%|days?|weeks?|months?|years?|mg|ml|h\b))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ends();
}
