using System.Text.RegularExpressions;
using Assay.Audit.Recomputation;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>A competing-risk analysis beside a Kaplan–Meier one: both have to be told, the more so where they disagree.</summary>
public sealed partial class CompetingRisk() : TextRule("S30", "CR_VS_KM")
{
    internal override Remark? Judge(Sheet sheet)
    {
        var (competing, plain) = (Sentences(sheet, Competing()), Sentences(sheet, Survival()));
        plain.RemoveAll(competing.Contains);
        if (competing.Count == 0 || plain.Count == 0) return null;
        var (first, second) = (Sides(sheet, competing), Sides(sheet, plain));
        var disagree = (first.Contains(true) && second.Contains(false)) || (first.Contains(false) && second.Contains(true));
        return disagree
            ? Say(sheet, Severity.Warn, Finding.Ambiguous,
                "A competing-risk analysis and a Kaplan–Meier or log-rank analysis lie on two sides of 0.05: who tells one result has to tell the other.", competing.Concat(plain))
            : Say(sheet, Severity.Info, Finding.Ambiguous,
                "Survival is analysed both with competing risks and by Kaplan–Meier or log-rank; the two answer different questions, and a figure has to say which it is from.", competing.Concat(plain));
    }

    private static List<Passage> Sentences(Sheet sheet, Regex words) =>
        [.. sheet.Find(words).Select(sheet.SentenceOf).Distinct().Where(at => sheet.HasNumber(at, NumberKind.P) || sheet.HasNumber(at, NumberKind.Ratio))];

    private static List<bool> Sides(Sheet sheet, List<Passage> sentences) =>
    [
        .. sheet.Study.Comparisons.Where(one => one.P is not null && sentences.Contains(sheet.SentenceOf(one.At)))
            .Select(one => new PClaim(one.P!)).Where(claim => claim.IsUsable).Select(claim => claim.IsSignificant).OfType<bool>(),
    ];

    [GeneratedRegex(@"\b(?:competing[- ]risks?|fine[- ]gray|fine and gray|sub-?distribution|cumulative incidence function)\b", Plain)]
    private static partial Regex Competing();

    [GeneratedRegex(@"\b(?:kaplan|log[- ]?rank|cox)\b", Plain)]
    private static partial Regex Survival();
}
