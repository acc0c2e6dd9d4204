using Assay.Statistics.Reported;

namespace Assay.Audit.Wording;

/// <summary>A k-fold decrease: a division by k, never a subtraction of k times.</summary>
public sealed class FoldDecrease() : SheetRule("S19", "FOLD_DECREASE")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var (k, isFall, _, at) in FoldPhrases.In(sheet))
        {
            if (!isFall) continue;
            var raw = at.Of(sheet.Study.Text);
            if (k < 1)
            {
                yield return Say(sheet, Severity.Warn, Finding.Mismatch, $"A {raw} decrease is a fold below one: read as a division it is a rise.", at) with { Reported = raw };
                continue;
            }
            var percent = Fold.PercentOfFall(k);
            yield return Say(sheet, Severity.Info, Finding.Derived,
                $"A {raw} decrease is a division by {k:0.###}: to {1 / k:0.0000} of the former value, {Wordings.Hundredth(percent)}% (log2 {-Math.Log2(k):0.000000}), not −{100 * k:0}%.", at) with
            {
                Reported = raw,
                Recomputed = new(null, null, percent, "%"),
                Inputs = Inputs(("k", k), ("log2", -Math.Log2(k)), ("ratio", 1 / k)),
                Assumptions = ["k-fold decrease means divided by k"],
            };
        }
    }
}
