using System.Text.RegularExpressions;

namespace Assay.Audit.Reporting;

/// <summary>Survival told as two percentages and a P: neither a hazard ratio nor the test is named.</summary>
public sealed partial class SurvivalAsShare() : TextRule("S29", "TTE_AS_BINARY")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (sheet.Study.Comparisons.Any(c => c.Measure is "HR" or "SHR") || sheet.Mentions(Survivals())) return null;
        var bare = sheet.Contrasts.Where(c => c.P is not null && Shares.AreSurvival(sheet, c)).ToList();
        return bare.Count == 0
            ? null
            : Say(sheet, Severity.Info, Finding.Ambiguous,
                "Survival is compared as percentages at one time; neither the test nor a hazard ratio is named, so the P cannot be placed.", bare.SelectMany(c => c.Spans));
    }

    [GeneratedRegex(@"\b(?:kaplan|log[- ]?rank|hazard|cox|chi-?squared?|fisher)", Plain)]
    private static partial Regex Survivals();
}
