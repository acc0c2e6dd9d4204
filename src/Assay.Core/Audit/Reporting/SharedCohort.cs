using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>The people of this paper are those of another one too: a pool must count them once.</summary>
public sealed partial class SharedCohort() : TextRule("S44", "DUPLICATE_COHORT")
{
    internal override Remark? Judge(Sheet sheet)
    {
        var type = sheet.Study.Design.Type;
        if (type is StudyType.SystematicReviewRct or StudyType.SystematicReviewObs or StudyType.MetaAnalysisOther or StudyType.NarrativeReview or StudyType.Guideline or StudyType.Comment) return null;
        var places = sheet.Find(Elsewhere());
        if (places.Count == 0 && type != StudyType.RctSecondary) return null;
        var registered = sheet.Study.Design.RegistryIds.Length > 0 ? $" (registered as {string.Join(", ", sheet.Study.Design.RegistryIds)})" : "";
        return Say(sheet, Severity.Note, Finding.Ambiguous, $"These people{registered} are, by the text, in another paper as well: a pool counts them once.", places);
    }

    [GeneratedRegex(@"\b(?:post[- ]hoc|secondary|ancillary|exploratory|sub-?group|pooled|extended|long-term follow-up|follow-up) (?:re-?)?analys[ei]s of (?:data from |patients in |participants in )?(?:the|a|two|three|our) (?:[\w-]+\s){0,5}(?:trials?|study|studies|cohort)\b|\b(?:patients|participants|data|subset|individuals) (?:who were |that were )?(?:enrolled in|included in|from|of) (?:the|our) (?:previous|earlier|original|previously (?:reported|published)|parent) (?:[\w-]+\s){0,4}(?:trial|study|cohort)\b|\b(?:main|primary) results (?:have been|were) (?:reported|published) (?:previously|elsewhere|before)\b", Plain)]
    private static partial Regex Elsewhere();
}
