using Assay.Audit.Recomputation;
using Assay.Statistics.Reported;

namespace Assay.Audit.Derivation;

/// <summary>How much a significant ratio of this precision overstates a true effect of usual size.</summary>
public sealed class Exaggeration() : SheetRule("S35", "TYPE_M")
{
    // True effects that trials of medicines mostly look for: a tenth and a quarter off the risk.
    private const double Small = 0.90, Plausible = 0.75;

    // With more power than this at the plausible effect, exaggeration is no worry.
    private const double Enough = 0.5;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var ranged in Ranged.In(sheet))
        {
            var interval = ranged.Interval;
            if (!ranged.IsRatio || !interval.IsUsable || (interval.Low.Value <= 1 && interval.High.Value >= 1)) continue;
            var (small, plausible) = (DesignAnalysis.At(Math.Log(Small), interval.StandardError), DesignAnalysis.At(Math.Log(Plausible), interval.StandardError));
            if (plausible.Power >= Enough) continue;
            yield return Say(sheet, Severity.Info, Finding.Derived,
                $"{ranged.Words}: were the true ratio {Plausible:0.00}, a study of this precision would find significance with probability {plausible.Power:0.00} and then overstate the log ratio {plausible.TypeM:0.0} times on average; "
                + $"were it {Small:0.00}, {small.Power:0.00} and {small.TypeM:0.0} times, with the wrong sign in {small.TypeS:0.00}.", ranged.Spans) with
            {
                Reported = ranged.Words,
                Recomputed = new(null, null, plausible.TypeM, "times"),
                Inputs = Inputs(("power75", plausible.Power), ("power90", small.Power), ("seLog", interval.StandardError), ("typeM75", plausible.TypeM),
                    ("typeM90", small.TypeM), ("typeS75", plausible.TypeS), ("typeS90", small.TypeS)),
                Assumptions = ["estimate normal on the log scale", "true ratio 0.90 or 0.75 (or their inverse)", "only significant results are told"],
            };
        }
    }
}
