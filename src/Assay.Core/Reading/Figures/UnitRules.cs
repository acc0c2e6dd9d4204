using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Gives each figure the unit that is attached to it or follows it.</summary>
internal static class UnitRules
{
    public static void Apply(FigureSheet sheet)
    {
        foreach (var figure in sheet.Figures)
            if (!figure.IsName) Attach(sheet.Wording, figure);
        Share(sheet);
        Behind(sheet);
    }

    // "58.3 [11.2] years": the unit stands behind the bracket and is of both.
    private static void Behind(FigureSheet sheet)
    {
        var words = sheet.Wording;
        for (var i = 0; i + 1 < sheet.Figures.Count; i++)
        {
            var (figure, inner) = (sheet.Figures[i], sheet.Figures[i + 1]);
            if (figure.Unit is not null || figure.IsName || figure.InWords || figure.Decimals == 0 || inner.Unit is not null || inner.IsName || sheet.Gap(i) != 1) continue;
            if (words.Mark(inner.First - 1) is not ('(' or '[') || words.Mark(inner.Last + 1) is not (')' or ']')) continue;
            if (words.Kind(inner.Last + 2) == TokenKind.Word && words.Tokens[inner.Last + 2].Length > 1 && (Units.Time(words.Span(inner.Last + 2)) ?? Units.Other(words.Span(inner.Last + 2))) is { } unit) figure.Unit = unit;
        }
    }

    private static void Attach(Wording words, Figure figure)
    {
        if (figure.Mark is "%" or "‰" or "fold")
        {
            figure.Unit = figure.Mark;
            return;
        }
        if (figure.Mark is "th" or "s") return;
        var next = figure.Last + 1;
        if (figure.Mark.Length > 0)
        {
            figure.Unit = Chain(words, figure, figure.Mark, figure.Last);
            return;
        }
        if (words.IsAny(next, "percent", "percentage") || words.Is(next, "per") && words.Is(next + 1, "cent"))
        {
            figure.UnitLast = words.Is(next, "per") || words.Is(next + 1, "points") || words.Is(next + 1, "point") ? next + 1 : next;
            figure.Unit = "%";
            return;
        }
        if (words.Mark(next) == '°' && words.Span(next + 1) is "C" or "F")
        {
            figure.UnitLast = next + 1;
            figure.Unit = words.Span(next + 1) is "C" ? "°C" : "°F";
            return;
        }
        if (words.Kind(next) is not TokenKind.Word) return;
        var word = words.Span(next);
        // "3 in the" is not three inches; one letter is a unit only when nothing but a unit can stand there.
        var unit = Units.Time(word) ?? Units.Dose(word) ?? Units.Other(word);
        if (word is "d" && words.Mark(next + 1) == '.' && words.Span(next + 2) is "f") return;
        if (unit is null || word.Length == 1 && figure.InWords || words.Is(next, "may")) return;
        figure.UnitLast = next;
        figure.Unit = Chain(words, figure, unit, next);
    }

    // mg/kg/day, IU/mL, mmol/L, mm Hg
    private static string Chain(Wording words, Figure figure, string unit, int last)
    {
        if (unit == "mm" && words.Is(last + 1, "Hg"))
        {
            figure.UnitLast = last + 1;
            return "mmHg";
        }
        for (var step = 0; step < 3; step++)
        {
            var slash = words.Mark(last + 1) == '/' || words.Is(last + 1, "per");
            if (!slash || words.Kind(last + 2) is not (TokenKind.Word or TokenKind.Name)) break;
            if (words.Tokens[last + 2].Length > 12) break;
            unit = $"{unit}/{Units.Time(words.Span(last + 2)) ?? words.Span(last + 2).ToString()}";
            last += 2;
            figure.UnitLast = last;
        }
        return unit;
    }

    // "68.4 vs 49.7%", "61 vs. 38 vs. 47 mm", "18-65 years": the unit stands once, behind the last.
    private static void Share(FigureSheet sheet)
    {
        for (var i = sheet.Figures.Count - 2; i >= 0; i--)
        {
            var (figure, next) = (sheet.Figures[i], sheet.Figures[i + 1]);
            if (figure.Unit is not null || figure.IsName || next.Unit is null || figure.Mark.Length > 0 || figure.InWords != next.InWords && figure.InWords) continue;
            if (next.IsLevel || IsLevelOf(sheet.Wording, next) || !MayShare(sheet, i)) continue;
            // "the 2- and 5-year survival"
            if (sheet.Gap(i) == 2 && next.Mark.Length > 0 && sheet.Wording.Mark(figure.Last + 1) is '-' or '‐' or '‑' && sheet.Wording.IsAny(figure.Last + 2, "and", "or", "to", "versus", "vs"))
            {
                (figure.Unit, figure.UnitLast) = (next.Unit, figure.Last + 1);
                continue;
            }
            if ((sheet.RangesToNext(i) || sheet.ListedWithNext(i) || PlusMinus(sheet, i)) && !IsCountOver(sheet, i)) figure.Unit = next.Unit;
        }
    }

    // "By day 28, 23.4%", "in 2000, 45%", "RR 1.40, a 1.4-fold risk": what stands before names the number already.
    private static bool MayShare(FigureSheet sheet, int i)
    {
        var (words, figure, next) = (sheet.Wording, sheet.Figures[i], sheet.Figures[i + 1]);
        var before = figure.First - 1;
        // "in arm 1, 6.9 months"
        if (words.Has(before, WordClass.Group)) return false;
        if (words.Kind(before) == TokenKind.Word && words.Tokens[before].Length > 2 && Units.Time(words.Span(before)) is not null) return false;
        if (MeasureNames.At(words, before) is not null || words.Mark(before) is '=' && MeasureNames.At(words, before - 1) is not null) return false;
        if (next.Unit == "%" && (figure.IsWhole && figure.Value > 100 || words.Is(before, "n"))) return false;
        return next.Unit != "fold" || sheet.RangesToNext(i) || !sheet.ListedWithNext(i) || words.Mark(figure.UnitLast + 1) != ',';
    }

    public static bool IsLevelOf(Wording words, Figure figure)
    {
        if (figure.Value is < 50 or > 99.99) return false;
        var next = figure.UnitLast + 1;
        if (words.Mark(next) is '-' or '–') next++;
        return words.IsAny(next, "CI", "CIs", "CrI", "CrIs", "confidence", "confident", "credible", "credibility", "prediction", "C.I", "CL", "BCI", "HDI", "limits")
            || words.Is(next, "C") && words.Mark(next + 1) == '.' && words.Is(next + 2, "I");
    }

    private static bool PlusMinus(FigureSheet sheet, int i) => sheet.Gap(i) is 1 && sheet.Wording.Mark(sheet.Figures[i].Last + 1) == '±';

    private static bool IsCountOver(FigureSheet sheet, int i) => sheet.Wording.Mark(sheet.Figures[i].Last + 1) == '/';
}
