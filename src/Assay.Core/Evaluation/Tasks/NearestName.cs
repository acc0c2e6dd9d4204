using System.Collections.Immutable;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>The baseline of <see cref="CtroTask"/>: every figure of a result goes to the arm and the outcome whose names stand nearest.</summary>
internal static class NearestName
{
    public static Study Read(Study study)
    {
        var arms = study.Arms.SelectMany(arm => arm.Names.SelectMany(name => Places(study.Text, name).Select(at => (At: at, arm.Id)))).ToList();
        var outcomes = study.Outcomes.SelectMany(outcome => Places(study.Text, outcome.Name).Select(at => (At: at, outcome.Id))).ToList();
        var results = study.Numbers.Where(number => number.Kind is NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Count && IsResult(study, number))
            .Select(number => new ArmResult(Nearest(arms, number.At.Start), Nearest(outcomes, number.At.Start), null, new(number.Value, number.Raw, number.At, Records.Origin.Reported), number.Unit ?? "", null, null, null));
        return study with { Results = [.. results], Comparisons = [], Changes = [] };
    }

    private static bool IsResult(Study study, Number number) => study.Sentences.Any(sentence => sentence.Role == Role.Results && sentence.At.Contains(number.At));

    private static string? Nearest(List<(int At, string Id)> names, int at) => names.Count == 0 ? null : names.MinBy(name => Math.Abs(name.At - at)).Id;

    private static IEnumerable<int> Places(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && name.Length > 1; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)) yield return at;
    }
}
