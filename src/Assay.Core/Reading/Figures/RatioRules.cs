using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Hazard, odds and risk ratios, and differences that are reported the same way.</summary>
internal static class RatioRules
{
    private const int Reach = 16;

    public static void Apply(FigureSheet sheet)
    {
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            var figure = sheet.Figures[i];
            if (figure.Kind is not null || figure.IsName || figure.IsLevel || figure.InWords || figure.Unit is not null || figure.Value is <= 0 or > 1000) continue;
            if (figure.IsWhole && (figure.Value >= 10 && (sheet.RangesToNext(i) || i > 0 && sheet.RangesToNext(i - 1)) || IsPassedOver(sheet.Wording, figure.First))) continue;
            if (Cue(sheet.Wording, figure.First) is not null || Continues(sheet, i) || IsNeededToTreat(sheet.Wording, figure.First - 1)) figure.Kind = NumberKind.Ratio;
        }
    }

    // "NNT 4.63", "number needed to treat was 12"
    private static bool IsNeededToTreat(Wording words, int k)
    {
        for (var step = 0; step < 3 && (words.Mark(k) is '=' or ',' or ':' or '[' or '(' || words.IsAny(k, "was", "of", "is")); step++) k--;
        return words.Span(k) is "NNT" or "NNTB" or "NNH" or "NNTH" || words.IsAny(k, "treat", "harm") && words.Is(k - 1, "to") && words.Is(k - 2, "needed");
    }

    /// <summary>The measure whose name stands before token <paramref name="first"/>, with no other figure between but a level.</summary>
    public static (string Measure, int Token)? Cue(Wording words, int first)
    {
        var level = false;
        for (var k = first - 1; k >= 0 && first - k <= Reach; k--)
        {
            var kind = words.Kind(k);
            if (kind == TokenKind.Number)
            {
                if (IsPassedOver(words, k)) continue;
                if (level || !words.IsAny(k + 1, "CI", "confidence", "CIs", "CrI", "credible") && !words.IsAny(k - 1, "CI") && words.Mark(k + 1) is not '-' and not '–') return null;
                level = true;
                continue;
            }
            if (words.Mark(k) == ';' || Stops(words, k)) return null;
            if (kind is TokenKind.Word or TokenKind.Name && MeasureNames.At(words, k) is { } measure) return (measure, k);
        }
        return null;
    }

    // "for the age group 50-74", "within 28 days": whole numbers that say for whom or when.
    // The upper end of a range is passed over with its lower one, and only with that: a chain "1-1-1-.." has no end.
    private static bool IsPassedOver(Wording words, int k, bool upper = true)
    {
        var span = words.Span(k);
        if (span.ContainsAny('.', '·', '%')) return false;
        return Units.Time(words.Span(k + 1)) is not null || span.Contains('-') || words.Has(k - 1, WordClass.Group | WordClass.Label)
            || words.Mark(k - 1) is '<' or '>' or '≥' or '≤' || words.Kind(k - 1) == TokenKind.Word && words.Tokens[k - 1].Length > 2 && Units.Time(words.Span(k - 1)) is not null
            || upper && words.Mark(k - 1) is '-' or '–' && words.Kind(k - 2) == TokenKind.Number && IsPassedOver(words, k - 2, upper: false) || words.Mark(k + 1) is '-' or '–' && words.Kind(k + 2) == TokenKind.Number;
    }

    // A point that is not part of "vs." ends the reach.
    private static bool Stops(Wording words, int k) =>
        words.Mark(k) is '.' or '?' && !words.IsAny(k - 1, "vs", "v", "al", "e.g", "C", "I");

    // "HRs of 0.58 and 1.16"; "was 0.86 (95% CI ..) before and 1.26 (95% CI ..) after"
    private static bool Continues(FigureSheet sheet, int i)
    {
        if (i == 0 || sheet.Figures[i].Decimals == 0) return false;
        if (sheet.Figures[i - 1].Kind == NumberKind.Ratio && sheet.ListedWithNext(i - 1)) return true;
        if (i + 1 >= sheet.Figures.Count || !sheet.Figures[i + 1].IsLevel || sheet.Gap(i) > 2 || sheet.Wording.Mark(sheet.Figures[i].Last + 1) is not ('(' or '[')) return false;
        for (var j = i - 1; j >= 0 && i - j <= 8; j--)
        {
            if (sheet.Figures[j].Kind == NumberKind.Ratio) return !Breaks(sheet.Wording, sheet.Figures[j].Last, sheet.Figures[i].First);
            if (sheet.Figures[j].Kind == NumberKind.P) return false;
        }
        return false;
    }

    private static bool Breaks(Wording words, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (Stops(words, k) || words.IsAny(k, "difference", "mean")) return true;
        return false;
    }
}
