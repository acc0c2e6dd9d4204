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
            if (CountRules.PeopleAfter(words, figure) >= 0) continue;
            if (Cue(words, figure.First, "median", "medians")) figure.Kind = NumberKind.Median;
            else if (!AgeCue(words, figure.First) && Cue(words, figure.First, "mean", "means", "average", "averaged", "MD", "WMD", "SMD")) figure.Kind = NumberKind.Mean;
            else if (i > 0 && sheet.Figures[i - 1].Kind is NumberKind.Mean or NumberKind.Median && sheet.ListedWithNext(i - 1)) figure.Kind = sheet.Figures[i - 1].Kind;
        }
        var last = -1000;
        for (var i = 0; i + 1 < sheet.Figures.Count; i++)
        {
            // "mean (SD) .. 14.9 (12.7)"; "3.9 points (SD 4.7) .. and 2.9 (3.9)": said once, meant twice.
            if (sheet.Figures[i].Kind == NumberKind.Sd) last = sheet.Figures[i].First;
            if (sheet.Figures[i] is not { Kind: NumberKind.Mean or null, IsName: false, IsLevel: false } mean || sheet.Figures[i + 1] is not { Kind: null, IsName: false, Unit: not "%" } spread || sheet.Gap(i) != 1
                || words.Mark(spread.First - 1) is not ('(' or '[') || words.Mark(spread.UnitLast + 1) is not (')' or ']')) continue;
            if (mean.Kind is null && !(mean.First - last < 40 && mean.Decimals > 0 && spread.Decimals > 0 && !mean.InWords)) continue;
            (mean.Kind, spread.Kind) = (NumberKind.Mean, NumberKind.Sd);
        }
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

    private static bool AgeCue(Wording words, int first) => Cue(words, first, "age", "aged", "ages");
}
