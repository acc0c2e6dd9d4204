using Assay.Reading;

namespace Assay.Audit.Wording;

/// <summary>Causal wording over an observational design.</summary>
public sealed class CausalObservational() : SheetRule("S37", "CAUSAL_OBS")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        if (sheet.Study.Design.Type is not (StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl
            or StudyType.CrossSectional or StudyType.SystematicReviewObs)) yield break;
        var words = CausalWords.In(sheet);
        if (words.Count == 0 && !CausalWords.InTitle(sheet)) yield break;
        yield return Say(sheet, Severity.Note, Finding.Ambiguous,
            "The conclusion is worded as cause and effect, but the design is observational: confounding may explain it.", words);
    }
}
