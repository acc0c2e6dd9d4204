using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Means and medians told by the word before them.</summary>
internal static class CenterRules
{
    private const int Reach = 16;

    public static void Apply(FigureSheet sheet)
    {
        var words = sheet.Wording;
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            var figure = sheet.Figures[i];
            if (figure.Kind is not null || figure.IsName || figure.InWords || figure.Unit is "%" or "fold") continue;
            if (CountRules.PeopleAfter(words, figure) >= 0 || figure.Unit == "event" || IsWhen(words, figure)) continue;
            if (Cue(words, figure.First, "median", "medians")) figure.Kind = NumberKind.Median;
            else if (words.Mark(figure.UnitLast + 1) == '(' && (words.IsAny(figure.UnitLast + 2, "mean") || words.IsAny(figure.UnitLast + 3, "mean") && words.IsAny(figure.UnitLast + 2, "least-squares", "adjusted", "LS"))) figure.Kind = NumberKind.Mean;
            else if (!AgeCue(words, figure.First) && Cue(words, figure.First, "mean", "means", "average", "averaged", "MD", "WMD", "SMD")) figure.Kind = NumberKind.Mean;
            else if (i > 0 && sheet.Figures[i - 1] is { Kind: NumberKind.Mean or NumberKind.Median } listed && sheet.ListedWithNext(i - 1) && !(figure.IsWhole && listed.Decimals > 0 && figure.Unit != listed.Unit)) figure.Kind = listed.Kind;
            else if (Against(sheet, i) is { } other) figure.Kind = other;
        }
        var last = -1000;
        for (var i = 0; i + 1 < sheet.Figures.Count; i++)
        {
            // "mean (SD) .. 14.9 (12.7)"; "3.9 points (SD 4.7) .. and 2.9 (3.9)": said once, meant twice.
            if (sheet.Figures[i].Kind == NumberKind.Sd) last = sheet.Figures[i].First;
            if (sheet.Figures[i].Kind == NumberKind.Age && sheet.Figures[i + 1] is { Kind: null, IsName: false, Unit: not "%" } around && sheet.Gap(i) == 1 && words.Mark(around.First - 1) is '(' or '[' && (SaysSpread(words, sheet.Figures[i].First) || around.Decimals > 0 && around.Value * 2 < sheet.Figures[i].Value && words.Mark(around.Last + 1) is ')' or ']'))
                around.Kind = NumberKind.Sd;
            if (sheet.Figures[i] is not { Kind: NumberKind.Mean or null, IsName: false, IsLevel: false } mean || sheet.Figures[i + 1] is not { Kind: null, IsName: false, Unit: not "%" } spread || sheet.Gap(i) != 1
                || words.Mark(spread.First - 1) is not ('(' or '[') || words.Mark(spread.UnitLast + 1) is not (')' or ']')) continue;
            if (mean.Kind is null && !(mean.First - last < 40 && mean.Decimals > 0 && spread.Decimals > 0 && !mean.InWords)) continue;
            (mean.Kind, spread.Kind) = (NumberKind.Mean, NumberKind.Sd);
        }
    }

    private static bool IsWhen(Wording words, Figure figure) =>
        figure.Unit is "minute" or "hour" or "day" or "week" or "month" or "year" && words.IsAny(figure.First - 1, "at", "by", "after", "within", "during", "until");

    // "was 9.7 months (95% CI 8.1-11.4) versus 6.2 months"; "-1.3 with the drug and -0.4 with placebo": the second is of the same kind.
    private static NumberKind? Against(FigureSheet sheet, int i)
    {
        var j = i - 1;
        while (j >= 0 && i - j <= 5 && (sheet.Figures[j].IsLevel || sheet.Figures[j].Kind is NumberKind.CiBound or NumberKind.IqrBound or NumberKind.RangeBound or NumberKind.Sd or NumberKind.Se)) j--;
        if (j < 0 || sheet.Figures[j] is not { Kind: NumberKind.Mean or NumberKind.Median } first) return null;
        var figure = sheet.Figures[i];
        if (figure.Decimals != first.Decimals || figure.Decimals == 0 && (figure.Unit is null || j == i - 1) || figure.Unit is not null && first.Unit is not null && figure.Unit != first.Unit || figure.First - sheet.Figures[i - 1].UnitLast > 9) return null;
        var joined = false;
        for (var k = sheet.Figures[i - 1].UnitLast + 1; k < figure.First; k++)
        {
            if (sheet.Wording.Mark(k) is ';' or '.' && !sheet.Wording.IsAny(k - 1, "vs", "v")) return null;
            if (sheet.Wording.IsAny(k, "p", "range", "IQR", "SD", "CI")) return null;
            joined |= sheet.Wording.IsAny(k, "and", "vs", "versus", "compared", "than", "against", "v");
        }
        return joined ? first.Kind : null;
    }

    /// <summary>Whether one of <paramref name="cues"/> stands before token <paramref name="first"/> with no other figure between.</summary>
    public static bool Cue(Wording words, int first, params ReadOnlySpan<string> cues)
    {
        for (var k = first - 1; k >= 0 && first - k <= Reach; k--)
        {
            if (words.Kind(k) == TokenKind.Number && !IsTime(words, k) || words.Mark(k) is ';' or '.') return false;
            if (words.Kind(k) == TokenKind.Word && words.IsAny(k, cues)) return true;
        }
        return false;
    }

    // "mean reduction at week 8 was": a time point does not end the reach.
    private static bool IsTime(Wording words, int k) =>
        Units.Time(words.Span(k + 1)) is not null || words.Kind(k - 1) == TokenKind.Word && words.Tokens[k - 1].Length > 2 && Units.Time(words.Span(k - 1)) is not null
        || words.Span(k).IndexOf('-') is var hyphen and > 0 && Units.Time(words.Span(k)[(hyphen + 1)..]) is not null;

    private static bool SaysSpread(Wording words, int first)
    {
        for (var k = first - 1; k >= 0 && first - k <= 10; k--)
            if (words.Span(k) is "SD" or "sd") return true;
        return false;
    }

    private static bool AgeCue(Wording words, int first) => Cue(words, first, "age", "aged", "ages");
}
