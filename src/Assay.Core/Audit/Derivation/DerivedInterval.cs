using Assay.Statistics.Reported;

namespace Assay.Audit.Derivation;

/// <summary>The interval of a ratio that is printed with a P but without one.</summary>
public sealed class DerivedInterval() : SheetRule("DERIVED_CI", "DERIVED_CI")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var comparison in sheet.Study.Comparisons.OrderBy(one => one.At))
        {
            if (comparison is not { Measure: "HR" or "OR" or "RR" or "IRR" or "SHR", Interval: null, Estimate: { Value: > 0 and not 1 } estimate, P: { Op: "=", Value.Value: > 0 and < 1 } p }) continue;
            if (Recomputation.Ranged.HasOtherP(sheet, comparison)) continue;
            var effect = IntervalFromP.Exact(estimate.Value, p.Value.Value, isRatio: true);
            yield return Say(sheet, Severity.Info, Finding.Derived,
                $"{comparison.Measure} {estimate.Raw} with P = {p.Value.Raw} stands for a 95% interval of {Wordings.Hundredth(effect.Interval.Low)} to {Wordings.Hundredth(effect.Interval.High)}, which is not printed.",
                new[] { estimate.At, p.Value.At }.OfType<Records.Passage>()) with
            {
                Reported = estimate.Raw,
                Recomputed = new(effect.Interval.Low, effect.Interval.High, estimate.Value, ""),
                Inputs = Inputs(("estimate", estimate.Value), ("p", p.Value.Value), ("seLog", effect.StandardError)),
                Assumptions = ["two-sided", "Wald interval on the log scale (Altman and Bland 2011)", "P tests this estimate"],
            };
        }
    }
}
