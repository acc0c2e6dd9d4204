using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Recomputation;

/// <summary>Bounds out of order, an estimate outside its interval, a ratio's bound below zero.</summary>
public sealed class IntervalOrder() : SheetRule("S10", "CI_ORDER")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var ranges = new HashSet<Passage>();
        foreach (var ranged in Ranged.In(sheet))
        {
            ranges.UnionWith(ranged.Spans);
            var (low, estimate, high) = (ranged.Interval.Low.Value, ranged.Interval.Estimate.Value, ranged.Interval.High.Value);
            var fault = low >= high ? "the bounds are not in order"
                : ranged.IsRatio && low < 0 ? "a ratio cannot be negative"
                : estimate < low || estimate > high ? "the estimate lies outside its interval"
                : null;
            if (fault is null) continue;
            yield return Say(sheet, Severity.Error, Finding.Mismatch, $"{ranged.Words} cannot be as printed: {fault}.", ranged.Spans) with
            {
                Reported = ranged.Words,
                Inputs = Inputs(("estimate", estimate), ("high", high), ("low", low)),
            };
        }
        // Shares, sensitivities, medians: what is no comparison has an interval too.
        foreach (var bounded in Bounded.In(sheet, NumberKind.CiBound))
            if (!ranges.Contains(bounded.Value.At) && bounded.IsOutside)
                yield return Say(sheet, Severity.Error, Finding.Mismatch, $"{bounded.Words} cannot be as printed: the value lies outside its interval.", bounded.Spans) with
                {
                    Reported = bounded.Words,
                    Inputs = Inputs(("estimate", bounded.Value.Value), ("high", bounded.High.Value), ("low", bounded.Low.Value)),
                };
    }
}
