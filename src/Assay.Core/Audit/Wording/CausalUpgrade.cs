using Assay.Reading;

namespace Assay.Audit.Wording;

/// <summary>Causal wording in people where no randomised design is named.</summary>
public sealed class CausalUpgrade() : SheetRule("CAUSAL_UPGRADE", "CAUSAL_UPGRADE")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        if (sheet.Study.Design.Randomised == true) yield break;
        var open = sheet.Study.Design.Type is StudyType.HumanUnspecified or StudyType.SingleArmTrial or StudyType.HistoricalControl
            or StudyType.CaseSeries or StudyType.CaseReport || (sheet.Study.Design.Type == StudyType.Unclassified && sheet.IsDigest);
        if (!open) yield break;
        var words = CausalWords.In(sheet);
        if (words.Count == 0 && !CausalWords.InTitle(sheet)) yield break;
        yield return Say(sheet, sheet.IsDigest ? Severity.Warn : Severity.Note, Finding.Ambiguous,
            "The conclusion is worded as cause and effect, but no randomised design is named; without one, association is all that is shown.", words);
    }
}
