using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Kinds told by the unit or mark alone, and names.</summary>
internal static class PlainRules
{
    /// <summary>Names, ordinals and numbers that label something: never a quantity.</summary>
    public static void Names(FigureSheet sheet)
    {
        var words = sheet.Wording;
        foreach (var figure in sheet.Figures)
        {
            if (figure.IsName || figure.Mark == "th") figure.Kind = NumberKind.Other;
            else if (!figure.InWords && figure.Kind is null && figure.Unit is null or "event" && words.Has(figure.First - 1, WordClass.Label) && !words.Is(figure.First - 1, "may") && figure.IsWhole && figure.Value < 100
                     && !words.IsAny(figure.First - 1, "level", "score", "scores")) (figure.Kind, figure.Unit) = (NumberKind.Other, null);
        }
        // "grade 3-4 events", "phases 1 and 2": the label stands once.
        for (var i = 1; i < sheet.Figures.Count; i++)
            if (sheet.Figures[i - 1] is { Kind: NumberKind.Other, IsName: false, IsWhole: true } label && words.Has(label.First - 1, WordClass.Label) && !words.IsAny(label.First - 1, "score", "scores", "level", "study", "trial")
                && sheet.Figures[i] is { Kind: null, IsName: false, IsWhole: true, Unit: null or "event", Value: < 100 } next && (sheet.RangesToNext(i - 1) || sheet.ListedWithNext(i - 1) && CountRules.PeopleAfter(words, next) < 0))
                (next.Kind, next.Unit) = (NumberKind.Other, null);
    }

    public static void Percents(FigureSheet sheet)
    {
        foreach (var figure in sheet.Figures)
        {
            if (figure.Kind is not null) continue;
            if (figure.Unit is "%" or "‰") figure.Kind = NumberKind.Percent;
            else if (figure.Unit == "fold" || figure.InWords && figure.Form == NumberWordForm.Multiple || IsTimes(sheet.Wording, figure)) figure.Kind = NumberKind.Fold;
            else if (figure.InWords && figure.Form == NumberWordForm.Fraction) figure.Kind = NumberKind.Percent;
        }
        // "1.5- to 2-fold"
        for (var i = sheet.Figures.Count - 2; i >= 0; i--)
            if (sheet.Figures[i] is { Kind: null, IsName: false, Unit: null } earlier && sheet.Figures[i + 1].Kind == NumberKind.Fold && sheet.Gap(i) <= 2 && sheet.Gap(i) > 0
                && (sheet.RangesToNext(i) || sheet.ListedWithNext(i) || sheet.Wording.Is(earlier.Last + 2, "to")))
                (earlier.Kind, earlier.Unit) = (NumberKind.Fold, "fold");
    }

    private static bool IsTimes(Wording words, Figure figure)
    {
        var next = figure.Last + 1;
        if (words.Is(next, "×") || words.Mark(next) == '×' && words.Has(next + 1, WordClass.Comparative)) return true;
        return words.Is(next, "times") && (words.Has(next + 1, WordClass.Comparative) || words.Is(next + 1, "that") || words.Is(next + 1, "the") || words.Is(next + 1, "as"));
    }

    public static void Doses(FigureSheet sheet)
    {
        foreach (var figure in sheet.Figures)
        {
            if (figure.Kind is not null || figure.Unit is null) continue;
            var slash = figure.Unit.IndexOf('/', StringComparison.Ordinal);
            var first = slash < 0 ? figure.Unit : figure.Unit[..slash];
            // mg/L is a concentration; mg/kg and mg/day are doses.
            var per = slash < 0 ? "" : figure.Unit[(slash + 1)..];
            var dose = first is "mg" or "µg" or "g" or "IU" or "U" or "MU" or "Gy" or "drop" or "ng" or "mEq" or "mmol" && per is not ("L" or "mL" or "dL" or "l" or "ml" or "dl");
            if (first is "mL" && sheet.Wording.Is(figure.UnitLast + 1, "of")) figure.Kind = NumberKind.Dose;
            if (first is "g" or "kg" && per.Length == 0 && figure.Value >= 100 && SpeaksOfBodies(sheet.Wording, figure.First)) continue;
            if (dose && (per.Length > 0 || first is "mg" or "µg" or "IU" or "U" or "MU" or "Gy" or "drop" or "g")) figure.Kind = NumberKind.Dose;
        }
    }

    // "rats (250-300 g)", "birth weight 1500 g"
    private static bool SpeaksOfBodies(Wording words, int first)
    {
        for (var k = first - 1; k >= 0 && first - k <= 8; k--)
            if (words.IsAny(k, "rats", "mice", "weight", "weighing", "weighed", "birthweight", "rabbits", "infants")) return true;
        return false;
    }

    public static void Ranges(FigureSheet sheet)
    {
        for (var i = 0; i + 1 < sheet.Figures.Count; i++)
            if (sheet.Figures[i] is { Kind: null, IsName: false } a && sheet.Figures[i + 1] is { Kind: null, IsName: false } b && a.Value < b.Value && sheet.RangesToNext(i))
                (a.Kind, b.Kind) = (NumberKind.RangeBound, NumberKind.RangeBound);
    }
}
