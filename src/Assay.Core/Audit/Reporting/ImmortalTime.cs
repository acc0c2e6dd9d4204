using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>Long treatment and long survival in one cohort: the dead cannot have been treated for long.</summary>
public sealed partial class ImmortalTime() : TextRule("S39", "IMMORTAL_TIME")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (sheet.Study.Design.Type is not (StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl)) return null;
        if (!sheet.Mentions(Lexicon.Survival()) || sheet.Mentions(Handled())) return null;
        var places = sheet.Find(LongTreatment());
        return places.Count == 0
            ? null
            : Say(sheet, Severity.Note, Finding.Ambiguous,
                "Those treated longest are compared by survival in a cohort: they had to live that long to be treated so (immortal time).", places);
    }

    [GeneratedRegex(@"(?:>|≥|more than|at least|longer than|over|beyond)\s?\d+\s?(?:months?|weeks?|years?|courses?|cycles?)\s(?:of\s)?(?:[\w-]+\s){0,2}(?:treatment|therapy|use|administration)|\b(?:longer|prolonged|long-term) (?:duration of )?(?:treatment|therapy|use) (?:was|were) associated", Plain)]
    private static partial Regex LongTreatment();

    [GeneratedRegex(@"\b(?:immortal|landmark|time[- ](?:dependent|varying))\b", Plain)]
    private static partial Regex Handled();
}
