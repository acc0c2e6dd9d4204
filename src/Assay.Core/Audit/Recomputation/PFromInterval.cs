using Assay.Statistics.Distributions;

namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from the estimate and interval beside it.</summary>
/// <param name="id">Rule id.</param>
/// <param name="name">Rule name.</param>
/// <param name="ratios">Whether this rule is the one for ratios.</param>
public abstract class PFromInterval(string id, string name, bool ratios) : SheetRule(id, name)
{
    internal sealed override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var ranged in Ranged.In(sheet))
        {
            if (ranged.IsRatio != ratios || !ranged.Interval.IsUsable || ranged.Comparison.P is not { } p) continue;
            var claim = new PClaim(p);
            if (!claim.IsUsable || Ranged.HasOtherP(sheet, ranged.Comparison)) continue;
            var box = ranged.Interval.PBox();
            // On the other side of the threshold the matter is rule S11's.
            if (claim.Judge(box) is var finding && finding == Finding.DecisionError && IntervalAgainstP.Disagree(ranged, claim)) continue;
            yield return Word(sheet, ranged, claim, finding == Finding.DecisionError ? Finding.Mismatch : finding, new(box.Low, box.High, ranged.Interval.P(), ""));
        }
    }

    private Remark Word(Sheet sheet, Ranged ranged, PClaim claim, Finding finding, Recomputed recomputed)
    {
        var range = $"{Wordings.P(recomputed.Point!.Value)} ({Wordings.P(recomputed.Low!.Value)} to {Wordings.P(recomputed.High!.Value)} over rounding)";
        var message = finding switch
        {
            Finding.Ok => $"{claim.Words} recomputes from {ranged.Words}: {range}.",
            Finding.OkTrunc => $"{claim.Words} recomputes from {ranged.Words} if digits were cut, not rounded: {range}.",
            _ => $"{claim.Words} does not recompute from {ranged.Words} under a normal approximation: {range}.",
        };
        // Likelihood-ratio and score tests differ a little from the interval's Wald test.
        var near = Math.Abs(Normal.FromTwoSided(claim.P.Value.Value) - Math.Abs(ranged.Interval.Z)) < 0.1;
        return Say(sheet, finding == Finding.Mismatch && !near ? Severity.Note : Severity.Info, finding, message, ranged.Spans) with
        {
            Reported = claim.Words,
            Recomputed = recomputed,
            Inputs = Inputs(("altmanBlandP", ranged.Interval.ApproximateP()), ("estimate", ranged.Interval.Estimate.Value),
                ("high", ranged.Interval.High.Value), ("level", ranged.Interval.Level), ("low", ranged.Interval.Low.Value)),
            Assumptions = ["two-sided", ratios ? "interval symmetric on the log scale" : "interval symmetric", "P tests this estimate"],
        };
    }
}
