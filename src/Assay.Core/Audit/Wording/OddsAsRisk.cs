using System.Text.RegularExpressions;
using Assay.Statistics.Tables;

namespace Assay.Audit.Wording;

/// <summary>An odds ratio told in the words of risk where the event is not rare.</summary>
public sealed partial class OddsAsRisk() : SheetRule("S23", "OR_AS_RR")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var comparison in sheet.Study.Comparisons.Where(c => c is { Measure: "OR", Estimate.Value: > 0 }).OrderBy(c => c.At))
        {
            var sentence = sheet.SentenceOf(comparison.At);
            if (!RiskWords().IsMatch(sheet.Words(sentence))) continue;
            var contrast = sheet.Contrasts.FirstOrDefault(c => Shares.Are(sheet, c)
                && (ReferenceEquals(c.Comparison, comparison) || (c.Outcome is not null && c.Outcome.Id == comparison.Outcome)));
            if (contrast is null || contrast.Two.Value.Value is <= 10 or >= 100) continue;
            var odds = comparison.Estimate!.Value.Value;
            var risk = RiskRatio.FromOddsRatio(odds, contrast.Two.Value.Value / 100);
            yield return Say(sheet, Severity.Note, Finding.Ambiguous,
                $"An odds ratio of {odds:0.###} is told as a risk; at the control risk of {contrast.Two.Value.Raw} it is a risk ratio of {Wordings.Hundredth(risk)}.",
                comparison.Estimate.Value.At ?? comparison.At) with
            {
                Reported = comparison.Estimate.Value.Raw,
                Recomputed = new(null, null, risk, ""),
                Inputs = Inputs(("controlRisk", contrast.Two.Value.Value / 100), ("oddsRatio", odds)),
                Assumptions = ["Zhang and Yu (1998), unadjusted"],
            };
        }
    }

    [GeneratedRegex(@"\b(?:times (?:more|less|as) likely|times the risk|(?:higher|lower|increased|reduced|greater) risk|% (?:more|less) likely)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RiskWords();
}
