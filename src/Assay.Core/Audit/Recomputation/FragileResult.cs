using Assay.Statistics.Tables;

namespace Assay.Audit.Recomputation;

/// <summary>A significant result that a handful of events would undo.</summary>
public sealed class FragileResult() : TestedRule("S34", "FRAGILITY")
{
    // Above this the index no longer says anything that the interval does not.
    private const int Few = 5;

    internal override Remark? Judge(Sheet sheet, Tested tested)
    {
        if (tested.Claim.IsSignificant != true || tested.Ps[2].P >= 0.05) return null;
        if (tested.Table.N1 > 5000 || tested.Table.N2 > 5000) return null;
        var index = Fragility.Of(tested.Table).Index;
        if (index > Few) return null;
        var people = index == 1 ? "1 person" : $"{index} people";
        return Say(sheet, tested, Severity.Info, Finding.Derived,
            $"Fragility index {index} for {tested.Contrast.Name} ({tested.Counts}): {people} with the other outcome in the arm with fewer events and Fisher's P would no longer be below 0.05.") with
        {
            Reported = tested.Counts,
            Recomputed = new(null, null, index, "events"),
            Assumptions = ["Fisher's exact test, two-sided", "alpha 0.05"],
        };
    }
}
