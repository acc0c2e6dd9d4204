namespace Assay.Reading.Figures;

/// <summary>Says of each figure which one it belongs to.</summary>
internal static class Links
{
    // Between an estimate and what belongs to it stand at most so many tokens and so many figures.
    private const int Reach = 14;
    private const int Back = 6;

    public static void Apply(FigureSheet sheet)
    {
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            var figure = sheet.Figures[i];
            figure.Of = figure.Kind switch
            {
                NumberKind.Denominator => Nearest(sheet, i, static one => one.Kind == NumberKind.Count, static _ => false),
                NumberKind.Percent when Opens(sheet, i) => Behind(sheet, i, NumberKind.Count, NumberKind.Denominator),
                NumberKind.Count or NumberKind.N when Opens(sheet, i) => Behind(sheet, i, NumberKind.Percent),
                NumberKind.Sd or NumberKind.Se => Nearest(sheet, i, static one => one.Kind is NumberKind.Mean or NumberKind.Age or NumberKind.Other && !one.IsName && !one.IsLevel, static _ => false),
                NumberKind.IqrBound or NumberKind.RangeBound => Nearest(sheet, i, static one => one.Kind is NumberKind.Median or NumberKind.Mean or NumberKind.Age, static one => one.Kind is NumberKind.IqrBound or NumberKind.RangeBound),
                NumberKind.CiBound => Nearest(sheet, i, IsEstimate, static one => one.Kind == NumberKind.CiBound || one.IsLevel || one.IsName),
                NumberKind.P => Nearest(sheet, i, static one => one.Kind == NumberKind.Ratio, static one => one.Kind == NumberKind.CiBound || one.IsLevel || one.IsName),
                _ => -1,
            };
        }
        // A level belongs where its interval does.
        for (var i = 0; i + 1 < sheet.Figures.Count; i++)
            if (sheet.Figures[i].IsLevel && sheet.Figures[i + 1].Kind == NumberKind.CiBound) sheet.Figures[i].Of = sheet.Figures[i + 1].Of;
    }

    private static bool IsEstimate(Figure figure) =>
        figure.Kind is NumberKind.Ratio or NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Duration or NumberKind.Count or NumberKind.Fold
        || figure.Kind is NumberKind.Other or null && !figure.IsName && !figure.IsLevel;

    // The nearest figure before that is wanted, with only such between as may be stepped over.
    private static int Nearest(FigureSheet sheet, int i, Func<Figure, bool> wanted, Func<Figure, bool> over)
    {
        for (var j = i - 1; j >= 0 && i - j <= Back; j--)
        {
            if (sheet.Figures[i].First - sheet.Figures[j].UnitLast > Reach + (2 * (i - j))) return -1;
            if (wanted(sheet.Figures[j])) return Ends(sheet, j, i) ? -1 : j;
            if (!over(sheet.Figures[j])) return -1;
        }
        return -1;
    }

    // "12/40 (30%)": the share belongs to the count; "30% (12/40)": the count to the share.
    private static int Behind(FigureSheet sheet, int i, params ReadOnlySpan<NumberKind> kinds)
    {
        var j = i - 1;
        if (j < 0 || !kinds.Contains(sheet.Figures[j].Kind ?? NumberKind.Other)) return -1;
        if (sheet.Figures[i].First - sheet.Figures[j].UnitLast > 5) return -1;
        return sheet.Figures[j].Kind == NumberKind.Denominator && sheet.Figures[j].Of >= 0 ? sheet.Figures[j].Of : j;
    }

    private static bool Opens(FigureSheet sheet, int i)
    {
        for (var k = sheet.Figures[i].First - 1; k >= 0 && sheet.Figures[i].First - k <= 3; k--)
            if (sheet.Wording.Mark(k) is '(' or '[' or ',') return true;
        return false;
    }

    private static bool Ends(FigureSheet sheet, int from, int to)
    {
        for (var k = sheet.Figures[from].UnitLast + 1; k < sheet.Figures[to].First; k++)
            if (sheet.Wording.Mark(k) == '.' && k + 1 < sheet.Wording.Count && sheet.Wording.Tokens[k + 1].Start > sheet.Wording.Tokens[k].End) return true;
        return false;
    }
}
