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
            if (figure.Kind is not null || figure.IsName || figure.IsLevel || figure.InWords || figure.Unit is not null and not "fold" || figure.Value is <= 0 or > 1000) continue;
            if (Cue(sheet.Wording, figure.First) is not null || Continues(sheet, i)) figure.Kind = NumberKind.Ratio;
        }
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
                if (level) return null;
                if (!words.IsAny(k + 1, "CI", "confidence", "CIs", "CrI", "credible") && !words.IsAny(k - 1, "CI") && words.Mark(k + 1) is not '-' and not '–') return null;
                level = true;
                continue;
            }
            if (words.Mark(k) == ';' || Stops(words, k)) return null;
            if (kind is TokenKind.Word or TokenKind.Name && MeasureNames.At(words, k) is { } measure) return (measure, k);
        }
        return null;
    }

    // A point that is not part of "vs." ends the reach.
    private static bool Stops(Wording words, int k) =>
        words.Mark(k) is '.' or '?' && !words.IsAny(k - 1, "vs", "v", "al", "e.g", "C", "I");

    // "HRs of 0.58 and 1.16"
    private static bool Continues(FigureSheet sheet, int i) =>
        i > 0 && sheet.Figures[i - 1].Kind == NumberKind.Ratio && sheet.Figures[i].Decimals > 0 && sheet.ListedWithNext(i - 1);
}
