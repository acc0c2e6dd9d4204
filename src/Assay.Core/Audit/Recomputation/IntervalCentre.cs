namespace Assay.Audit.Recomputation;

/// <summary>An estimate that does not lie in the middle of its interval on the analysis scale.</summary>
public sealed class IntervalCentre() : SheetRule("S09", "CI_CENTRE")
{
    // Profile, bootstrap and exact intervals are a little off centre; this much of a standard error is let pass.
    private const double Let = 0.1;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var ranged in Ranged.In(sheet))
        {
            var interval = ranged.Interval;
            if (!interval.IsUsable || interval.Estimate.Value < interval.Low.Value || interval.Estimate.Value > interval.High.Value) continue;
            var box = interval.CentreBox();
            if (double.IsNaN(box.Low) || box.Meets(interval.Estimate.Rounding) || box.Meets(interval.Estimate.Truncation)) continue;
            var gap = ranged.IsRatio ? Math.Abs(Math.Log(interval.Estimate.Value / interval.Centre())) : Math.Abs(interval.Estimate.Value - interval.Centre());
            if (gap < Let * interval.StandardError) continue;
            yield return Say(sheet, Severity.Note, Finding.Mismatch,
                $"{ranged.Words}: the middle of the interval is {Wordings.Short(interval.Centre())} ({Wordings.Short(box.Low)} to {Wordings.Short(box.High)} over rounding), "
                + "so the estimate does not recompute from a symmetric interval; exact, bootstrap and profile intervals may be asymmetric.", ranged.Spans) with
            {
                Reported = ranged.Words,
                Recomputed = new(box.Low, box.High, interval.Centre(), ""),
                Inputs = Inputs(("estimate", interval.Estimate.Value), ("high", interval.High.Value), ("low", interval.Low.Value)),
                Assumptions = [ranged.IsRatio ? "interval symmetric on the log scale" : "interval symmetric"],
            };
        }
    }
}
