using Assay.Reading;
using Assay.Statistics;

namespace Assay.Audit.Recomputation;

/// <summary>A percentage held against the count and denominator beside it.</summary>
public sealed class PercentFromCount() : SheetRule("S01", "PCT_COUNT")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var fine = new List<ArmResult>();
        foreach (var result in sheet.Results)
        {
            if (result is not { Unit: "%", Count: { } count, Denominator: > 0 and var people } || count > people) continue;
            var printed = Printed.Of(result.Value.Value, result.Value.Raw);
            var exact = 100.0 * count / people;
            if (printed.Rounding.Meets(new(exact, exact))) fine.Add(result);
            else yield return Off(sheet, result, exact, printed.Truncation.Meets(new(exact, exact)));
        }
        if (fine.Count > 0)
            yield return Say(sheet, Severity.Info, Finding.Ok, fine.Count == 1
                ? "The percentage that stands beside its count recomputes."
                : $"All {fine.Count} percentages that recompute do so from the counts beside them.", fine.Select(r => r.Value.At!.Value));
    }

    private Remark Off(Sheet sheet, ArmResult result, double exact, bool cut) => Say(sheet,
        cut ? Severity.Info : Severity.Warn, cut ? Finding.OkTrunc : Finding.Mismatch,
        cut
            ? $"{result.Value.Raw} is {result.Count} of {result.Denominator} with digits cut, not rounded ({Wordings.Hundredth(exact)}%)."
            : $"{result.Value.Raw} does not recompute from {result.Count} of {result.Denominator}, which is {Wordings.Hundredth(exact)}%.",
        result.Value.At!.Value) with
    {
        Reported = result.Value.Raw,
        Recomputed = new(null, null, exact, "%"),
        Inputs = Inputs(("count", result.Count!.Value), ("denominator", result.Denominator!.Value)),
    };
}
