using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics;
using Assay.Statistics.Reported;

namespace Assay.Audit.Recomputation;

/// <summary>A comparison with estimate and interval, as print shows them.</summary>
internal sealed partial record Ranged(Comparison Comparison, ReportedInterval Interval)
{
    public bool IsRatio => Interval.IsRatio;

    public double Null => IsRatio ? 1 : 0;

    public string Words => $"{Comparison.Measure} {Comparison.Estimate!.Value.Value:0.####} ({Interval.Level:0.#}% interval "
        + $"{Interval.Low.Value:0.####} to {Interval.High.Value:0.####})";

    public IEnumerable<Passage> Spans
    {
        get
        {
            Passage?[] all = [Comparison.Estimate!.Value.At, Comparison.Interval!.Low.At, Comparison.Interval.High.At, Comparison.P?.Value.At];
            return all.OfType<Passage>().DefaultIfEmpty(Comparison.At);
        }
    }

    /// <summary>A P of an interaction, a trend or non-inferiority does not test the estimate it stands beside.</summary>
    public static bool HasOtherP(Sheet sheet, Comparison comparison) =>
        OtherHypothesis().IsMatch(sheet.Words(sheet.SentenceOf(comparison.At)));

    public static IEnumerable<Ranged> In(Sheet sheet)
    {
        foreach (var comparison in sheet.Study.Comparisons.Concat(UnreadEstimates.In(sheet)).OrderBy(c => c.At))
        {
            if (comparison is not { Estimate: { } estimate, Interval: { Level: > 0 and < 100 } interval }) continue;
            bool? ratio = comparison.Measure switch
            {
                "HR" or "OR" or "RR" or "IRR" or "ROM" or "SHR" => true,
                "RD" or "MD" or "SMD" or "ARR" => false,
                _ => null,
            };
            if (ratio is not { } isRatio) continue;
            yield return new(comparison, new(Printed.Of(estimate.Value, estimate.Raw), Printed.Of(interval.Low.Value, interval.Low.Raw),
                Printed.Of(interval.High.Value, interval.High.Raw), isRatio, interval.Level));
        }
    }

    [GeneratedRegex(@"\b(?:interaction|trend|heterogeneity|non-?inferior|equivalence|superiority margin|one-sided)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherHypothesis();
}
