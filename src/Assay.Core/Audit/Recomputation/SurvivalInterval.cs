using Assay.Reading;
using Assay.Records;
using Assay.Statistics.Distributions;

namespace Assay.Audit.Recomputation;

/// <summary>The number of people that the interval of a proportion stands for, beside the number in the arm.</summary>
public sealed class SurvivalInterval() : SheetRule("S42", "KM_CI")
{
    // An interval as narrow as this many times the arm's people cannot be that arm's alone.
    private const double TooMany = 1.25;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var result in sheet.Results)
        {
            if (result is not { Unit: "%", Value.Value: > 0 and < 100, Dispersion: { Kind: "ci", Low: { } low, High: { } high } interval }) continue;
            if ((result.Denominator ?? sheet.Arm(result.Arm)?.N?.Value) is not (>= 2 and var people) || !Shares.Is(sheet, result) || !(low < high)) continue;
            var share = result.Value.Value / 100;
            var error = (high - low) / 100 / (2 * Normal.Critical(interval.Level ?? 95));
            var implied = share * (1 - share) / (error * error);
            var isNarrow = implied > TooMany * people;
            yield return Say(sheet, isNarrow ? Severity.Note : Severity.Info, isNarrow ? Finding.Mismatch : Finding.Derived,
                $"The interval {low:0.##} to {high:0.##} about {result.Value.Raw} is that of a plain proportion of about {Wordings.Tenth(implied)} people; the arm has {people}."
                + (isNarrow ? " It does not recompute from the arm alone." : implied < people ? " Censoring makes a Kaplan–Meier interval wider; that is no error." : ""),
                result.Value.At!.Value) with
            {
                Reported = result.Value.Raw,
                Recomputed = new(null, null, implied, "people"),
                Inputs = Inputs(("high", high), ("low", low), ("n", people), ("percent", result.Value.Value)),
                Assumptions = ["Wald interval of one proportion", $"{interval.Level ?? 95:0.#}% interval"],
            };
        }
    }
}
