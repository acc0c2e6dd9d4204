using System.Text.RegularExpressions;
using Assay.Audit.Recomputation;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>The primary outcome shows no difference, and the conclusion reads as if it did.</summary>
public sealed partial class PositiveOverNull() : TextRule("S38", "SPIN_NS")
{
    internal override Remark? Judge(Sheet sheet)
    {
        var primary = sheet.Study.Comparisons.Where(c => sheet.Outcome(c.Outcome)?.Role == OutcomeRole.Primary).ToList();
        if (primary.Count == 0 || !primary.All(IsNull)) return null;
        var conclusions = sheet.Study.Sentences.Where(s => s.Role == Role.Conclusions).Select(s => s.At).ToList();
        var praise = conclusions.Where(at => Positive().IsMatch(sheet.Words(at))).ToList();
        if (praise.Count == 0 || conclusions.Any(at => Negative().IsMatch(sheet.Words(at)))) return null;
        return Say(sheet, Severity.Warn, Finding.Ambiguous,
            "The primary outcome shows no significant difference, but the conclusion does not say so.", primary.Select(c => c.At).Concat(praise));
    }

    private static bool IsNull(Comparison comparison) => comparison.Direction == Direction.NoDifference
        || (comparison.P is { } p && new PClaim(p).IsSignificant == false);

    [GeneratedRegex(@"\b(?:effective|efficacy|improve[sd]?|benefit(?:s|ed|cial)?|reduce[sd]?|promising|superior|prolong(?:s|ed)?|useful|potential)\b", Plain)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\b(?:no|not|nor|without|failed|neither|similar|comparable|cannot|lack)\b", Plain)]
    private static partial Regex Negative();
}
