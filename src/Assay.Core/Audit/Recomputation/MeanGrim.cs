using Assay.Statistics.Proportions;

namespace Assay.Audit.Recomputation;

/// <summary>A mean of whole numbers that no sum over the arm's people gives.</summary>
public sealed class MeanGrim() : SheetRule("S13", "GRIM")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var result in sheet.Results)
        {
            if (Spread.Of(sheet, result) is not { } spread || WholeNumbers.People(sheet, result) is not { } people) continue;
            if (!Grim.IsTestable(spread.Mean.Decimals, people) || Grim.OfMean(spread.Mean, people).IsPossible) continue;
            yield return Say(sheet, Severity.Note, Finding.Mismatch,
                $"A mean of {result.Value.Raw} does not recompute from whole numbers of {people} people: no sum divided by {people} rounds to it.", result.Value.At!.Value) with
            {
                Reported = result.Value.Raw,
                Inputs = Inputs(("mean", spread.Mean.Value), ("n", people)),
                Assumptions = ["each person's value is one whole number", "all people of the arm are in the mean"],
            };
        }
    }
}
