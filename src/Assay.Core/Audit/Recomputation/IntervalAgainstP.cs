using Assay.Statistics.Distributions;

namespace Assay.Audit.Recomputation;

/// <summary>An interval that excludes no effect beside a P that does not, or the other way round.</summary>
public sealed class IntervalAgainstP() : SheetRule("S11", "CI_NULL_P")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var ranged in Ranged.In(sheet))
        {
            if (ranged.Comparison.P is not { } p || new PClaim(p) is not { IsUsable: true } claim) continue;
            if (!ranged.Interval.IsUsable || Ranged.HasOtherP(sheet, ranged.Comparison) || !Disagree(ranged, claim)) continue;
            var near = Math.Abs(Normal.FromTwoSided(p.Value.Value) - Math.Abs(ranged.Interval.Z)) < 0.25;
            var holds = Excludes(ranged) == true ? "excludes" : "includes";
            yield return Say(sheet, near ? Severity.Note : Severity.Error, Finding.DecisionError,
                $"{ranged.Words} {holds} no effect ({ranged.Null:0}), which does not agree with {claim.Words} under one two-sided analysis; "
                + $"the interval gives P = {Wordings.P(ranged.Interval.P())}.", ranged.Spans) with
            {
                Reported = claim.Words,
                Recomputed = new(ranged.Interval.PBox().Low, ranged.Interval.PBox().High, ranged.Interval.P(), ""),
                Inputs = Inputs(("estimate", ranged.Interval.Estimate.Value), ("high", ranged.Interval.High.Value), ("low", ranged.Interval.Low.Value)),
                Assumptions = ["two-sided", "interval and P come from the same analysis"],
            };
        }
    }

    internal static bool Disagree(Ranged ranged, PClaim claim)
    {
        if (ranged.Interval.Level != 95 || claim.IsSignificant is not { } significant || Excludes(ranged) is not { } excludes) return false;
        // A P printed as .05 may stand for either side.
        return significant != excludes && !(claim.P.Op == "=" && Math.Abs(claim.P.Value.Value - 0.05) < 1e-9);
    }

    // Null where a bound is printed as the null value itself: rounding hides the side it lies on.
    private static bool? Excludes(Ranged ranged)
    {
        var (low, high) = (ranged.Interval.Low.Rounding, ranged.Interval.High.Rounding);
        if (low.Contains(ranged.Null) || high.Contains(ranged.Null)) return null;
        return low.Low > ranged.Null || high.High < ranged.Null;
    }
}
