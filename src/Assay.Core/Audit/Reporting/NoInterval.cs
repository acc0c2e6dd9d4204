using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>Effects with P values, and nowhere how uncertain they are.</summary>
public sealed partial class NoInterval() : TextRule("S28", "NO_CI")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet) || sheet.HasNumber(NumberKind.CiBound) || sheet.Mentions(Interval())) return null;
        if (sheet.Study.Comparisons.Any(c => c.Interval is not null) || sheet.Study.Results.Any(r => r.Dispersion is { Kind: "ci" })) return null;
        if (!sheet.HasNumber(NumberKind.P) && sheet.Study.Comparisons.Length == 0) return null;
        return Missing(sheet, Severity.Note, "No confidence interval is given for any effect: how large or small it may be cannot be seen.",
            sheet.Contrasts.SelectMany(c => c.Spans));
    }

    [GeneratedRegex(@"\b(?:confidence (?:interval|limit)|credible interval|CIs?|CrI)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();
}
