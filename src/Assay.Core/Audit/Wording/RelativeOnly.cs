using Assay.Reading;

namespace Assay.Audit.Wording;

/// <summary>Relative effects of events without one risk in any arm: how much it matters cannot be told.</summary>
public sealed class RelativeOnly() : SheetRule("S22", "REL_ONLY")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        if (sheet.HasNumber(NumberKind.Percent, NumberKind.Count, NumberKind.Denominator)) yield break;
        var relative = sheet.Study.Comparisons.Where(c => c.Measure is "RR" or "OR" or "HR" or "IRR" or "RRR" && c.Estimate is not null).ToList();
        if (relative.Count == 0) yield break;
        yield return Say(sheet, Severity.Info, Finding.Missing,
            $"The effect is given as {string.Join(" and ", relative.Select(c => c.Measure).Distinct())} only; without the risk in one arm its absolute size cannot be told.",
            relative.Select(c => c.Estimate!.Value.At ?? c.At));
    }
}
