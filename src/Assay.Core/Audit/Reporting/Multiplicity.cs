using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>Five findings or more, no primary outcome, no word on multiple testing.</summary>
public sealed partial class Multiplicity() : TextRule("S33", "MULTIPLICITY")
{
    private const int Many = 5;

    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet) || Scope.Findings(sheet) is var findings && findings < Many || sheet.Mentions(Handled())) return null;
        return sheet.Study.Outcomes.Any(o => o.Role == OutcomeRole.Primary)
            ? null
            : Say(sheet, Severity.Note, Finding.Ambiguous,
                $"{findings} findings are told, no primary outcome is named and nothing is said of multiple testing; with {findings} independent tests of no effect "
                + $"the chance of at least one P below 0.05 is {100 * (1 - Math.Pow(0.95, findings)):0}%.") with
            {
                Inputs = Inputs(("findings", findings)),
                Assumptions = ["independent tests"],
            };
    }

    [GeneratedRegex(@"\b(?:primary|bonferroni|holm|hochberg|false discovery|FDR|multiplicity|multiple (?:testing|comparisons)|hierarchical|gatekeeping|exploratory)\b", Plain)]
    private static partial Regex Handled();
}
