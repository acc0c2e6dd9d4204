using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Recomputation;

/// <summary>Arm sizes held against the total.</summary>
public sealed class SumOfArms() : SheetRule("S16", "SUM_ARMS")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var arms = sheet.Study.Arms;
        if (arms.Length < 2 || arms.Any(a => a.N is null || a.Role == ArmRole.Healthy)) yield break;
        var totals = sheet.Study.Population.N.Where(n => n is { N.Origin: Origin.Reported, Set: "randomised" or "analysed" or "enrolled" }).ToList();
        var sum = arms.Sum(a => (long)a.N!.Value.Value);
        if (totals.Count == 0 || totals.Any(t => t.N.Value == sum)) yield break;
        var total = totals.OrderBy(t => t.N.Value).Last();
        // Far apart they count different things (screened people, several parts of a study).
        if (sum > 1.5 * total.N.Value || sum < 0.6 * total.N.Value) yield break;
        IEnumerable<Passage> spans = arms.Select(a => a.N!.Value.At).Append(total.N.At).OfType<Passage>();
        yield return Say(sheet, Severity.Info, sum > total.N.Value ? Finding.Mismatch : Finding.Undetermined, sum > total.N.Value
            ? $"The arms hold {sum} people, {sum - total.N.Value} more than the {total.N.Value} {total.Set}."
            : $"The arms hold {sum} of {total.N.Value} people {total.Set}; {total.N.Value - sum} are not accounted for here.", spans) with
        {
            Reported = total.N.Raw,
            Recomputed = new(null, null, sum, "people"),
            Inputs = Inputs(arms.Select(a => (a.Id, (double)a.N!.Value.Value))),
        };
    }
}
