using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>An effect in a subgroup, and no test of interaction.</summary>
public sealed partial class SubgroupClaim() : TextRule("S32", "SUBGROUP")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet) || sheet.Mentions(Interaction())) return null;
        var places = sheet.Study.Comparisons
            .Where(c => c.P is not null || c.Interval is not null)
            .Where(c => sheet.Outcome(c.Outcome)?.Role == OutcomeRole.Subgroup || Subgroup().IsMatch(sheet.Words(sheet.SentenceOf(c.At))))
            .Select(c => c.At).Order().ToList();
        return places.Count == 0
            ? null
            : Say(sheet, Severity.Note, Finding.Missing,
                "An effect in a subgroup is told without a test of interaction: that it differs between subgroups is not shown.", places);
    }

    [GeneratedRegex(@"\b(?:interaction|heterogeneity)\b", Plain)]
    private static partial Regex Interaction();

    [GeneratedRegex(@"\b(?:subgroups?|post[- ]?hoc|stratified by)\b", Plain)]
    private static partial Regex Subgroup();
}
