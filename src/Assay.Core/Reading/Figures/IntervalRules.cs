using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Confidence intervals, standard deviations and errors, quartiles, ranges.</summary>
internal static class IntervalRules
{
    private const int Reach = 9;

    public static void Levels(FigureSheet sheet)
    {
        var words = sheet.Wording;
        foreach (var figure in sheet.Figures)
            if (!figure.IsName && (UnitRules.IsLevelOf(words, figure) || IsBareLevel(words, figure) || IsCi(words, figure.First - 1) && figure.Value is 80 or 90 or 95 or 97.5 or 98 or 99 or 99.9 && figure.Decimals <= 1 && figure.Unit == "%"))
            {
                figure.IsLevel = true;
                figure.Kind = NumberKind.Other;
            }
    }

    public static void Apply(FigureSheet sheet)
    {
        for (var i = 0; i < sheet.Figures.Count; i++) Bounds(sheet, i);
        for (var i = 0; i < sheet.Figures.Count; i++) PlusMinus(sheet, i);
        for (var i = 0; i < sheet.Figures.Count; i++) Spread(sheet, i);
        for (var i = 1; i + 1 < sheet.Figures.Count; i++) Bracketed(sheet, i);
        foreach (var figure in sheet.Figures) Limit(sheet.Wording, figure);
    }

    // "an upper limit of 1.18", where an interval is spoken of.
    private static void Limit(Wording words, Figure figure)
    {
        if (figure.Kind is not null || figure.IsName || figure.InWords) return;
        var k = figure.First - 1;
        while (k > 0 && figure.First - k < 3 && (words.IsAny(k, "of", "was", "is") || words.Mark(k) is '=' or ':' or ',')) k--;
        if (IsCi(words, k))
            for (var j = k - 1; j >= 0 && k - j <= 8; j--)
                if (words.IsAny(j, "bound", "limit") && words.IsAny(j - 1, "upper", "lower"))
                {
                    figure.Kind = NumberKind.CiBound;
                    return;
                }
        if (words.IsAny(k, "limit", "bound", "boundary") && words.IsAny(k - 1, "upper", "lower", "confidence", "CI") && Near(words, figure.First, "CI", "CIs", "confidence", "credible")) figure.Kind = NumberKind.CiBound;
    }

    // "OR [95%]: 21.8"
    private static bool IsBareLevel(Wording words, Figure figure) =>
        figure is { Value: 90 or 95 or 99, Unit: "%" } && words.Mark(figure.First - 1) is '(' or '[' && words.Mark(figure.UnitLast + 1) is ')' or ']' && MeasureNames.At(words, figure.First - 2) is not null;

    private static bool IsCi(Wording words, int k) =>
        words.Span(k) is "CI" or "CIs" or "CrI" or "CrIs" or "BCI" or "HDI" or "CI95" or "CI95%" or "CI90" or "CI99"
        || words.IsAny(k, "interval", "intervals", "limits", "limit") && words.IsAny(k - 1, "confidence", "confident", "credible", "credibility", "prediction");

    private static void Bounds(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        if (i + 1 >= figures.Count || figures[i].Kind is not null || figures[i].IsName || figures[i + 1].IsName || figures[i + 1].Kind is not null) return;
        if (!sheet.RangesToNext(i, commas: true)) return;
        var kind = default(NumberKind?);
        for (var k = figures[i].First - 1; k >= 0 && figures[i].First - k <= Reach && kind is null; k--)
        {
            if (IsCi(words, k)) kind = NumberKind.CiBound;
            else if (words.IsAny(k, "IQR", "IQRs", "interquartile", "quartile", "quartiles", "Q1-Q3", "Q1")) kind = NumberKind.IqrBound;
            else if (words.IsAny(k, "range", "ranges", "ranged", "ranging") && !words.Is(k - 1, "interquartile") && !words.Is(k - 1, "quartile")) kind = NumberKind.RangeBound;
            else if (words.IsAny(k, "range") && words.IsAny(k - 1, "interquartile", "quartile")) kind = NumberKind.IqrBound;
            else if (words.Kind(k) is TokenKind.Number || words.Mark(k) is '.' || words.Mark(k) is ';' && k < figures[i].First - 1) break;
        }
        if (kind is null && i > 0 && sheet.Gap(i - 1) is var gap and <= 3 && gap > 0 && figures[i - 1].Kind == NumberKind.CiBound && words.IsAny(figures[i].First - 1, "and", "vs", "versus"))
            kind = NumberKind.CiBound;
        if (kind is null || kind == NumberKind.CiBound && !sheet.RangesToNext(i) && figures[i].Value > figures[i + 1].Value) return;
        figures[i].Kind = kind;
        figures[i + 1].Kind = kind;
        // "7 days (IQR 5-10)": what has quartiles is a median.
        if (kind == NumberKind.IqrBound && i > 0 && figures[i - 1] is { Kind: null, IsName: false, IsLevel: false, Unit: not "%" } centre && figures[i].First - centre.UnitLast <= 5
            && words.Mark(centre.UnitLast + 1) is '(' or '[' or ',')
            centre.Kind = TimeRules.IsAge(words, centre) ? NumberKind.Age : NumberKind.Median;
    }

    private static void PlusMinus(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        var first = figures[i].First;
        var plus = words.Mark(first - 1) is '±' or '∓' ? first - 1
            : words.Mark(first - 1) == '-' && words.Mark(first - 2) == '/' && words.Mark(first - 3) == '+' ? first - 3
            : words.Mark(first - 1) == '-' && words.Mark(first - 2) == '+' ? first - 2
            : words.Mark(first - 1) is '-' or '−' && words.Is(first - 2, "or") && words.Mark(first - 3) == '+' ? first - 3 : -1;
        if (plus < 0 || figures[i].IsName) return;
        figures[i].Kind = Near(words, first, "SEM", "SE", "S.E.M", "s.e.m", "sem") ? NumberKind.Se : NumberKind.Sd;
        // "matched for age (±5 years)": around nothing that stands here.
        if (words.Mark(plus - 1) is '(' or '[' && !(i > 0 && figures[i - 1].UnitLast == plus - 2) || i == 0)
        {
            figures[i].Kind = NumberKind.Other;
            return;
        }
        // "16.0 (±2.9)"
        if (words.Mark(plus - 1) is '(' or '[') plus--;
        if (i > 0 && figures[i - 1].UnitLast == plus - 1 && !figures[i - 1].IsName && figures[i - 1].Kind is null)
            figures[i - 1].Kind = TimeRules.IsAge(words, figures[i - 1]) ? NumberKind.Age : NumberKind.Mean;
    }

    private static bool Near(Wording words, int at, params ReadOnlySpan<string> cues)
    {
        for (var k = Math.Max(0, at - 30); k < at + 12 && k < words.Count; k++)
            if (words.Kind(k) == TokenKind.Word && words.IsAny(k, cues)) return true;
        return false;
    }

    // "14.9 (SD 12.7)", "median 14 [IQR 10-18]", "standard error, 2.1"
    private static void Spread(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        var figure = figures[i];
        if (figure.Kind is not null || figure.IsName || figure.InWords) return;
        var k = figure.First - 1;
        while (k > 0 && figure.First - k < 3 && (words.Mark(k) is '=' or ',' or ':' or '(' or '[' || words.IsAny(k, "of", "was"))) k--;
        figure.Kind = words.Span(k) switch
        {
            "SD" or "SDs" or "s.d" or "sd" => NumberKind.Sd,
            "SE" or "SEM" or "s.e" or "se" => NumberKind.Se,
            "IQR" => NumberKind.IqrBound,
            "deviation" or "deviations" => NumberKind.Sd,
            "error" when words.Is(k - 1, "standard") => NumberKind.Se,
            _ => null,
        };
        if (figure.Kind is NumberKind.Sd or NumberKind.Se && i > 0 && figures[i - 1].Kind is null && !figures[i - 1].IsName && sheet.Gap(i - 1) <= 4 && figures[i - 1].Unit != "%"
            && words.Mark(figures[i - 1].UnitLast + 1) is '(' or '[' or ',') figures[i - 1].Kind = TimeRules.IsAge(words, figures[i - 1]) ? NumberKind.Age : NumberKind.Mean;
    }

    // A bracketed pair behind a value: what it is follows from the value. "0.73 (0.59-0.90)", "13 (7 to 21)".
    private static void Bracketed(FigureSheet sheet, int i)
    {
        var (words, figures) = (sheet.Wording, sheet.Figures);
        if (figures[i].Kind is not null || figures[i + 1].Kind is not null || figures[i].IsName || figures[i + 1].IsName) return;
        if (words.Mark(figures[i].First - 1) is not ('(' or '[') || figures[i - 1].UnitLast != figures[i].First - 2 || !sheet.RangesToNext(i, commas: true)) return;
        if (words.Mark(figures[i + 1].UnitLast + 1) is not (')' or ']' or ';' or ',')) return;
        var value = figures[i - 1];
        if (value.IsName || figures[i].Value > value.Value || figures[i + 1].Value < value.Value) return;
        var median = CenterRules.Cue(words, value.First, "median", "medians");
        var kind = value.Kind == NumberKind.Ratio ? NumberKind.CiBound
            : median ? Near(words, value.First, "range") && !Near(words, value.First, "interquartile", "IQR") ? NumberKind.RangeBound : NumberKind.IqrBound
            : GoesOn(sheet, i - 1) ? NumberKind.IqrBound
            : value.Unit == "%" || CenterRules.Cue(words, value.First, "difference", "differences", "MD", "WMD", "SMD", "ARD", "RD", "coefficient", "coefficients", "correlation", "AUC", "AUROC", "curve", "kappa", "ICC", "statistic", "C-statistic", "prevalence", "incidence") || Near(words, value.First, "CI", "CIs") ? NumberKind.CiBound
            : NumberKind.RangeBound;
        figures[i].Kind = kind;
        figures[i + 1].Kind = kind;
        if (kind == NumberKind.IqrBound && value.Kind is null) value.Kind = NumberKind.Median;
    }

    // "3 [IQR 2-4] vs 6 [5-8] days": said once, meant twice.
    private static bool GoesOn(FigureSheet sheet, int i)
    {
        if (i == 0 || sheet.Figures[i - 1].Kind != NumberKind.IqrBound) return false;
        var joined = false;
        for (var k = sheet.Figures[i - 1].UnitLast + 1; k < sheet.Figures[i].First; k++)
        {
            if (sheet.Wording.Mark(k) is '.' && !sheet.Wording.IsAny(k - 1, "vs", "v")) return false;
            joined |= sheet.Wording.IsAny(k, "vs", "versus", "v", "and", "compared", "than");
        }
        return joined && sheet.Figures[i].First - sheet.Figures[i - 1].UnitLast <= 12;
    }
}
