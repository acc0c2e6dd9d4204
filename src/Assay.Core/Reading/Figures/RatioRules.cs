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
            if (Cue(sheet.Wording, figure.First) is { } cue) (figure.Kind, figure.Measure) = (NumberKind.Ratio, cue.Measure);
            else if (Continues(sheet, i) || Triple(sheet, i)) (figure.Kind, figure.Measure) = (NumberKind.Ratio, Last(sheet, i)?.Measure);
            else if (IsNeededToTreat(sheet.Wording, figure.First - 1)) figure.Kind = NumberKind.Ratio;
            if (figure.Kind == NumberKind.Ratio) Bounds(sheet, i);
        }
    }

    // "OR 1.08, 1.04-1.13": a range around the ratio is its interval, whether or not somebody says so.
    private static void Bounds(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        var low = i + 1 < figures.Count && figures[i + 1].IsLevel ? i + 2 : i + 1;
        if (low + 1 >= figures.Count || figures[low].Kind is not null || figures[low + 1].Kind is not null || figures[low].IsName || figures[low + 1].IsName) return;
        if (figures[low].Value > figures[i].Value || figures[low + 1].Value < figures[i].Value || figures[low].Decimals == 0 && figures[low + 1].Decimals == 0) return;
        if (figures[low].First - figures[i].Last > 8 || !sheet.RangesToNext(low, commas: true)) return;
        for (var k = figures[i].Last + 1; k < figures[low].First; k++)
            if (words.Mark(k) is not (',' or ';' or ':' or '(' or '[' or ')' or ']' or '=' or '{') && words.Kind(k) != TokenKind.Number && !words.IsAny(k, "CI", "CIs", "CrI", "confidence", "confident", "credible", "interval", "intervals", "C", "I")) return;
        (figures[low].Kind, figures[low + 1].Kind) = (NumberKind.CiBound, NumberKind.CiBound);
    }

    // "with DNR (1.6, 1.3-1.9) and WLST (4.8, 3.7-6.2)": a value and a range around it in one bracket, after a ratio that is named.
    private static bool Triple(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        if (i + 2 >= figures.Count || figures[i].Decimals == 0 || figures[i + 1].Decimals == 0 || words.Mark(figures[i].First - 1) is not ('(' or '[') && !(words.Mark(figures[i].Last + 1) is '(' or '[' && words.IsAny(figures[i].First - 1, "and", "was", "were", "to", "of", "vs", "versus"))) return false;
        if (figures[i + 1].Unit is not null || figures[i + 2].Unit is not null || CenterRules.Cue(words, figures[i].First, "mean", "median", "difference")) return false;
        if (sheet.Gap(i) != 1 || words.Mark(figures[i].Last + 1) is not (',' or ';' or '(' or '[') || !sheet.RangesToNext(i + 1, commas: true)) return false;
        if (figures[i + 1].IsName || figures[i + 2].IsName || figures[i + 1].Value > figures[i].Value || figures[i + 2].Value < figures[i].Value) return false;
        return words.Mark(figures[i + 2].Last + 1) is ')' or ']' or ';' or ',' && Last(sheet, i) is not null;
    }

    // The ratio named last, in this sentence or, where this one speaks of odds, risk or hazard, in the text before it.
    private static Figure? Last(FigureSheet sheet, int i)
    {
        var ends = false;
        for (var j = i - 1; j >= 0 && i - j <= 24; j--)
        {
            if (sheet.Figures[j] is not { Kind: NumberKind.Ratio, Measure: not null } ratio) continue;
            for (var k = ratio.Last; k < sheet.Figures[i].First && !ends; k++) ends = Stops(sheet.Wording, k);
            return !ends || Speaks(sheet.Wording, sheet.Figures[i].First) ? ratio : null;
        }
        return null;
    }

    private static bool Speaks(Wording words, int first)
    {
        for (var k = first - 1; k >= 0 && first - k < 20 && !Stops(words, k); k--)
            if (words.IsAny(k, "odds", "risk", "risks", "hazard", "hazards", "associated", "association", "associations")) return true;
        return false;
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
            if (words.Mark(k) is ')' or ']' && Aside(words, k) is var open and >= 0 && first - open <= Reach && MeasureWithin(words, open, k) is null)
            {
                k = open;
                continue;
            }
            var kind = words.Kind(k);
            if (kind == TokenKind.Number)
            {
                if (IsPassedOver(words, k) || IsLevel(words.Span(k))) continue;
                if (level || !words.IsAny(k + 1, "CI", "confidence", "CIs", "CrI", "credible") && !words.IsAny(k - 1, "CI") && words.Mark(k + 1) is not '-' and not '–') return null;
                level = true;
                continue;
            }
            if (words.Mark(k) == ';' || Stops(words, k)) return null;
            if (kind is TokenKind.Word or TokenKind.Name && MeasureNames.At(words, k) is { } measure) return (measure, k);
        }
        return null;
    }

    // "(97.5% confidence interval; one-sided P-value)": a bracket with no figure but a level is no obstacle. Where it opens, or -1.
    private static int Aside(Wording words, int close)
    {
        for (var k = close - 1; k >= 0 && close - k <= 12; k--)
        {
            if (words.Mark(k) is '(' or '[') return k;
            if (words.Mark(k) is ')' or ']' or '.' || words.Kind(k) == TokenKind.Number && !IsLevel(words.Span(k))) return -1;
        }
        return -1;
    }

    private static string? MeasureWithin(Wording words, int open, int close)
    {
        for (var k = open + 1; k < close; k++)
            if (words.Kind(k) is TokenKind.Word or TokenKind.Name && MeasureNames.At(words, k) is { } measure) return measure;
        return null;
    }

    private static bool IsLevel(ReadOnlySpan<char> span) => span is "95%" or "90%" or "99%" or "97.5%" or "95 %";

    // "for the age group 50-74", "within 28 days": whole numbers that say for whom or when.
    // The upper end of a range is passed over with its lower one, and only with that: a chain "1-1-1-.." has no end.
    private static bool IsPassedOver(Wording words, int k, bool upper = true)
    {
        var span = words.Span(k);
        if (span.ContainsAny('.', '·', '%')) return false;
        return words.Is(k - 1, "per") || Units.Time(words.Span(k + 1)) is not null || span.Contains('-') || words.Has(k - 1, WordClass.Group | WordClass.Label)
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
        var tested = false;
        for (var j = i - 1; j >= 0 && i - j <= 8; j--)
        {
            if (sheet.Figures[j].Kind == NumberKind.Ratio) return !Breaks(sheet.Wording, sheet.Figures[j].Last, sheet.Figures[i].First) && (!tested || IsNextOfItsKind(sheet, i));
            tested |= sheet.Figures[j].Kind == NumberKind.P;
        }
        return false;
    }

    // "0.73 (95% CI ..; P=0.003) in all trials, 0.82 (95% CI ..) in .."; "; in those of high quality it was 0.82 (95% CI ..)":
    // past a P only what no other subject stands before, and what its interval holds.
    private static bool IsNextOfItsKind(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        if (i + 3 >= figures.Count || figures[i + 2].Value is not > 0 || figures[i + 2].Value > figures[i].Value || figures[i + 3].Value < figures[i].Value) return false;
        var k = figures[i].First - 1;
        if (words.Mark(k) is ',' or ';' || words.IsAny(k, "and", "but", "or", "vs", "versus")) return true;
        if (words.IsAny(k, "to", "at")) k--;
        return words.IsAny(k, "was", "were", "became", "remained", "fell", "rose") && words.IsAny(k - 1, "it", "this", "ratio", "they");
    }

    private static bool Breaks(Wording words, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (Stops(words, k) || words.IsAny(k, "difference", "mean")) return true;
        return false;
    }
}
