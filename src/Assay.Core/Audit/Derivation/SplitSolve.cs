using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics;
using Assay.Statistics.Proportions;

namespace Assay.Audit.Derivation;

/// <summary>Arm sizes that are not given, where the total and the percentages leave one way to divide it.</summary>
public sealed class SplitSolve() : SheetRule("S03", "SPLIT_SOLVE")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var arms = sheet.Study.Arms.Where(arm => arm.Role != ArmRole.Healthy).ToList();
        if (arms.Count is not (2 or 3) || arms.Any(arm => arm.N is not null)) yield break;
        if (sheet.Study.Population.N.Where(n => n.Set is "analysed" or "randomised" or "enrolled" or "unspecified").Select(n => n.N).Distinct().ToList() is not [var total]) yield break;
        var shares = arms.Select(arm => sheet.Results.Where(result => result.Arm == arm.Id && result.Denominator is null && Shares.Is(sheet, result)).ToList()).ToList();
        if (shares.Any(list => list.Count == 0) || shares.Sum(list => list.Count) < 4) yield break;
        var ways = SplitSizes.Solve([.. shares.Select(list => list.Select(r => Printed.Of(r.Value.Value, r.Value.Raw)).ToImmutableArray())], total.Value);
        if (ways.Length == 0) yield break;
        var words = string.Join(" or ", ways.Select(way => string.Join(" + ", way)));
        IEnumerable<Passage> spans = shares.SelectMany(list => list).Select(result => result.Value.At).Append(total.At).OfType<Passage>();
        yield return Say(sheet, Severity.Info, Finding.Derived,
            $"Arm sizes are not given; of {total.Value} people the percentages allow {(ways.Length == 1 ? "one division only" : $"{ways.Length} divisions")}: {words} ({string.Join(", ", arms.Select(arm => arm.Label))}).", spans) with
        {
            Reported = total.Raw,
            Recomputed = new(ways.Min(way => way[0]), ways.Max(way => way[0]), ways.Length == 1 ? ways[0][0] : null, "people in the first arm"),
            Inputs = Inputs([("total", total.Value), .. arms.Zip(ways[0]).Select(pair => (pair.First.Id, (double)pair.Second))]),
            Assumptions = ["every percentage is of all people of its arm", "percentages rounded half either way"],
        };
    }
}
