using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>Mean changes where many have died: whose mean it is decides what it means.</summary>
public sealed class InformativeMissingness() : TextRule("S39", "INFORMATIVE_MISSINGNESS")
{
    private const double Heavy = 20;

    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet) || sheet.Study.Changes.Length == 0) return null;
        var deaths = sheet.Contrasts.Select(c => (Contrast: c, Share: Deaths(sheet, c))).Where(d => d.Share >= Heavy).ToList();
        var means = sheet.Study.Changes.Where(c => c.Unit != "fold" || c.Arm is not null).Where(c => !Events(sheet, c)).Select(c => c.At).ToList();
        if (deaths.Count == 0 || means.Count == 0) return null;
        var worst = deaths.Max(d => d.Share);
        return Say(sheet, Severity.Note, Finding.Ambiguous,
            $"Up to {Wordings.Short(worst)}% died, and mean changes are reported: they can only be among survivors, who differ between the arms.",
            deaths.SelectMany(d => d.Contrast.Spans).Concat(means)) with
        { Inputs = Inputs(("deaths", worst)) };
    }

    private static double Deaths(Sheet sheet, Contrast contrast)
    {
        if (!contrast.IsPercent) return 0;
        var (one, two) = (contrast.One.Value.Value, contrast.Two.Value.Value);
        if (Shares.AreSurvival(sheet, contrast)) return 100 - Math.Min(one, two);
        return contrast.Outcome is { } outcome && Lexicon.Death().IsMatch(outcome.Name) && Shares.Are(sheet, contrast) ? Math.Max(one, two) : 0;
    }

    private static bool Events(Sheet sheet, WithinArmChange change) =>
        sheet.Outcome(change.Outcome) is { } outcome && (outcome.Kind is OutcomeKind.Binary or OutcomeKind.TimeToEvent || Lexicon.Bad().IsMatch(outcome.Name));
}
