using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>Changes inside an arm, told in a study with a control arm, without a test between the arms.</summary>
public sealed class BaselineAgainstBetween() : TextRule("S24", "BASELINE_VS_BETWEEN")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (sheet.Study.Design.Type is StudyType.SingleArmTrial or StudyType.CaseSeries || !Scope.HasFindings(sheet) || !Scope.ComparesArms(sheet)) return null;
        var bare = sheet.Study.Changes.Where(c => c.Unit is "%" or "fold" && IsInArm(sheet, c) && !IsTested(sheet, c)).Select(c => c.At).Order().ToList();
        return bare.Count == 0
            ? null
            : Say(sheet, sheet.IsDigest ? Severity.Warn : Severity.Note, Finding.Missing,
                $"Changes inside one arm are given without a test between the arms ({string.Join("; ", bare.Take(4).Select(at => "\"" + at.Of(sheet.Study.Text).Trim() + "\""))}): "
                + "a change from baseline in one arm is no evidence of a difference.", bare);
    }

    private static bool IsInArm(Sheet sheet, WithinArmChange change)
    {
        if (change.Arm is not null) return sheet.Arm(change.Arm)?.Role is null or ArmRole.Experimental;
        var outcome = sheet.Outcome(change.Outcome);
        if (outcome is { Kind: OutcomeKind.Binary or OutcomeKind.TimeToEvent } || Lexicon.Bad().IsMatch(outcome?.Name ?? "")) return false;
        return Lexicon.Control().IsMatch(sheet.Words(sheet.SentenceOf(change.At)));
    }

    private static bool IsTested(Sheet sheet, WithinArmChange change)
    {
        var sentence = sheet.SentenceOf(change.At);
        if (sheet.HasNumber(sentence, NumberKind.CiBound)) return true;
        if (sheet.HasNumber(sentence, NumberKind.P) && change.P is null) return true;
        return sheet.Study.Comparisons.Any(c => (c.P is not null || c.Interval is not null)
            && (sentence.Contains(c.At) || (change.Outcome is not null && c.Outcome == change.Outcome)));
    }
}
