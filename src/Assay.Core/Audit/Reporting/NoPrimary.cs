using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>Several outcomes, and none of them named as the primary one.</summary>
public sealed partial class NoPrimary() : TextRule("NO_PRIMARY", "NO_PRIMARY")
{
    internal override Remark? Judge(Sheet sheet) =>
        !Scope.IsTrial(sheet) || Scope.Findings(sheet) < 3 || sheet.Mentions(Primary()) || sheet.Study.Outcomes.Any(o => o.Role == OutcomeRole.Primary)
            ? null
            : Missing(sheet, Weight(sheet), "Several outcomes are reported and none is named as the primary one.");

    [GeneratedRegex(@"\b(?:primary|main|principal|co-?primary|primarily)\b", Plain)]
    private static partial Regex Primary();
}
