using Assay.Reading;
using Assay.Statistics.Distributions;

namespace Assay.Audit.Recomputation;

/// <summary>An interval of a level other than 95 percent, and whether its P would fit 95 better.</summary>
public sealed class IntervalLevel() : SheetRule("S12", "CI_LEVEL")
{
    private const double Usual = 95;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var ranged in Ranged.In(sheet))
        {
            if (ranged.Interval.Level == Usual || !ranged.Interval.IsUsable) continue;
            var claim = ranged.Comparison.P is { } p ? new PClaim(p) : null;
            var fitsStated = claim is null || !claim.IsUsable || claim.Judge(ranged.Interval.PBox()) is Finding.Ok or Finding.OkTrunc;
            var fitsUsual = claim is { IsUsable: true } && claim.Judge((ranged.Interval with { Level = Usual }).PBox()) is Finding.Ok or Finding.OkTrunc;
            yield return fitsUsual && !fitsStated
                ? Say(sheet, Severity.Note, Finding.Mismatch,
                    $"{ranged.Words}: {claim!.Words} does not recompute from an interval of {ranged.Interval.Level:0.#}%, but does from one of 95%.", ranged.Spans) with
                { Reported = claim.Words, Assumptions = ["two-sided", "P tests this estimate"] }
                : Say(sheet, Severity.Info, Finding.Undetermined,
                    $"{ranged.Words}: the interval is of {ranged.Interval.Level:0.#}%, not 95%; it is {(ranged.Interval.Level < Usual ? "narrower" : "wider")} by a factor of {Normal.Critical(ranged.Interval.Level) / Normal.Critical(Usual):0.00}.", ranged.Spans) with
                { Reported = ranged.Words };
        }
    }
}
