using Assay.Reading;
using Assay.Statistics;
using Assay.Statistics.Proportions;

namespace Assay.Audit.Recomputation;

/// <summary>A percentage that no whole number of the arm's people gives.</summary>
public sealed class PercentGrim() : SheetRule("S02", "PCT_GRIM")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var result in sheet.Results)
        {
            if (result.Count is not null || !Shares.Is(sheet, result)) continue;
            if ((result.Denominator ?? sheet.Arm(result.Arm)?.N?.Value) is not { } people || people < 1) continue;
            var printed = Printed.Of(result.Value.Value, result.Value.Raw);
            if (!Grim.IsTestable(printed.Decimals + 2, people) || Grim.OfPercent(printed, people).IsPossible) continue;
            yield return Off(sheet, result, people, printed);
        }
    }

    private Remark Off(Sheet sheet, ArmResult result, int people, Printed printed)
    {
        var below = Math.Floor(printed.Value * people / 100);
        var cut = Grim.OfTruncatedPercent(printed, people).IsPossible;
        var near = $"{below:0} of {people} is {Wordings.Hundredth(100 * below / people)}%, {below + 1:0} of {people} is {Wordings.Hundredth(100 * (below + 1) / people)}%";
        return Say(sheet, cut ? Severity.Info : Severity.Note, cut ? Finding.OkTrunc : Finding.Mismatch,
            cut ? $"{result.Value.Raw} of {people} people is a whole number only with digits cut, not rounded: {near}."
                : $"{result.Value.Raw} is no whole number of {people} people: {near}. It does not recompute if all {people} were counted.",
            result.Value.At!.Value) with
        {
            Reported = result.Value.Raw,
            Recomputed = new(100 * below / people, 100 * (below + 1) / people, null, "%"),
            Inputs = Inputs(("denominator", people)),
            Assumptions = ["the whole arm is the denominator", "a count, not a Kaplan-Meier estimate"],
        };
    }
}
