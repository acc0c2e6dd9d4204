using Assay.Statistics.Reported;

namespace Assay.Audit.Wording;

/// <summary>A k-fold increase: to k times, or by k times.</summary>
public sealed class FoldAmbiguous() : SheetRule("S20", "FOLD_AMBIGUOUS")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var (k, isFall, by, at) in FoldPhrases.In(sheet))
        {
            if (isFall || k <= 0) continue;
            var (to, plus) = (Fold.PercentOfRise(k), Fold.PercentOfRiseBy(k));
            var raw = at.Of(sheet.Study.Text);
            yield return Say(sheet, by ? Severity.Note : Severity.Info, Finding.Ambiguous,
                $"A {raw} increase is usually a rise to {k:0.###} times, {to:+0.##;-0.##}% (log2 {Math.Log2(k):0.000000}); read as a rise by {k:0.###} times it would be {plus:+0.##}%.", at) with
            {
                Reported = raw,
                Recomputed = new(Math.Min(to, plus), Math.Max(to, plus), to, "%"),
                Inputs = Inputs(("k", k), ("log2", Math.Log2(k))),
                Assumptions = ["the point is the usual reading, to k times"],
            };
        }
    }
}
