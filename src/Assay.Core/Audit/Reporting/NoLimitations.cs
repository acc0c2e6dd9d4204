using System.Text.RegularExpressions;

namespace Assay.Audit.Reporting;

/// <summary>A digest without one sentence on what the study cannot show. Abstracts are not held to this.</summary>
public sealed partial class NoLimitations() : TextRule("NO_LIMITATIONS", "NO_LIMITATIONS")
{
    internal override Remark? Judge(Sheet sheet) => !sheet.IsDigest || !Scope.HasFindings(sheet) || sheet.Mentions(Limits())
        ? null
        : Missing(sheet, Severity.Note, "No limitation is named: neither size, design, follow-up nor generalisability.");

    [GeneratedRegex(@"\b(?:limitations?|limited by|caveats?|small (?:sample|trial|study|number)|single[- ]cent(?:er|re)|open[- ]label|retrospective|confound\w*|generali[sz]ab\w+|interpret\w* with caution|cautio\w+|uncertain\w*|underpowered|bias|preliminary|exploratory|observational)\b", Plain)]
    private static partial Regex Limits();
}
