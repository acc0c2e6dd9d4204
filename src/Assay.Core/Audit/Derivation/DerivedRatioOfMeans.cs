using Assay.Statistics.Distributions;
using Assay.Statistics.Reported;

namespace Assay.Audit.Derivation;

/// <summary>Two percent changes from baseline as one ratio of what is left; from P, how wide its interval can be.</summary>
public sealed class DerivedRatioOfMeans() : SheetRule("DERIVED_ROM", "DERIVED_ROM")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var pair in ChangePair.In(sheet))
        {
            var ratio = Fold.RatioOfRemainders(pair.Percent1, pair.Percent2);
            if (ratio == 1 || pair.P is null) continue;
            var bound = pair.P is { Value: > 0 and < 1, Operator: "=" or "<" or "<=" } p ? IntervalFromP.Exact(ratio, p.Value, isRatio: true) : null;
            var width = bound is null ? "" : pair.P!.Operator == "="
                ? $" (95% interval {Wordings.Short(bound.Interval.Low)} to {Wordings.Short(bound.Interval.High)} from P)"
                : $" (from P {pair.P.Operator} {pair.P.Value:0.####} only a bound: no wider than {bound.Interval.Low:0.0000} to {bound.Interval.High:0.0000})";
            yield return Say(sheet, Severity.Info, Finding.Derived,
                $"Changes of {pair.Percent1:0.##}% and {pair.Percent2:0.##}% leave levels in the ratio {Wordings.Short(ratio)}{width}: "
                + $"{Wordings.Tenth(Math.Abs(100 * (1 - ratio)))}% {(ratio < 1 ? "lower" : "higher")}{Times(pair)}; "
                + $"{Wordings.Tenth(Math.Abs(pair.Percent1 - pair.Percent2))} percentage points between the changes.", pair.Spans) with
            {
                Recomputed = new(bound?.Interval.Low, bound?.Interval.High, ratio, ""),
                Inputs = Inputs([("change1", pair.Percent1), ("change2", pair.Percent2), ("differenceOfChanges", pair.Percent1 - pair.Percent2),
                    .. bound is null ? Array.Empty<(string, double)>() : [("seLog", bound.StandardError), ("z", Normal.FromTwoSided(pair.P!.Value))]]),
                Assumptions = ["both arms start at the same level", "the mean of percent changes is taken for the percent change of means"],
            };
        }
    }

    private static string Times(ChangePair pair) => pair.Percent2 != 0 && pair.Percent1 / pair.Percent2 is > 1 and var times
        ? $", not {Wordings.Tenth(times)} times the effect"
        : "";
}
