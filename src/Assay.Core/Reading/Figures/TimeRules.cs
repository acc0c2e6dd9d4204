using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Ages, durations, time points and years.</summary>
internal static class TimeRules
{
    /// <param name="sheet">The figures.</param>
    /// <param name="agesOnly">Ages, years and named days come before means and medians; lengths of time after them.</param>
    public static void Apply(FigureSheet sheet, bool agesOnly)
    {
        if (agesOnly) Named(sheet);
        else
            for (var i = sheet.Figures.Count - 1; i >= 0; i--) Measured(sheet, i);
        Bounds(sheet);
    }

    private static void Named(FigureSheet sheet)
    {
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            var figure = sheet.Figures[i];
            if (figure.Kind is not null || figure.IsName) continue;
            if (IsAge(sheet.Wording, figure)) figure.Kind = NumberKind.Age;
            else if (Named(sheet, i) is { } unit)
            {
                figure.Kind = NumberKind.Timepoint;
                figure.Unit = unit;
            }
            else if (IsYear(sheet, i)) figure.Kind = NumberKind.Year;
        }
    }

    private static void Bounds(FigureSheet sheet)
    {
        // "aged 18 to 65 years": both bounds are ages.
        for (var i = 0; i + 1 < sheet.Figures.Count; i++)
        {
            if (!sheet.RangesToNext(i) && !sheet.ListedWithNext(i)) continue;
            var (a, b) = (sheet.Figures[i], sheet.Figures[i + 1]);
            if (a.Kind == NumberKind.Age && b.Kind is null or NumberKind.Duration or NumberKind.Timepoint) b.Kind = NumberKind.Age;
            else if (b.Kind == NumberKind.Age && a.Kind is null or NumberKind.Duration or NumberKind.Timepoint && !a.IsName) a.Kind = NumberKind.Age;
        }
    }

    /// <summary>Whether the words around say that the figure is an age.</summary>
    public static bool IsAge(Wording words, Figure figure)
    {
        if (figure.Value is <= 0 or > 120 || figure.Unit is not (null or "year" or "month" or "week" or "day")) return false;
        var next = figure.UnitLast + 1;
        if (words.Mark(next) is '-' or '–') next++;
        if (figure.Unit is not null && (words.IsAny(next, "old", "olds") || words.Is(next, "of") && words.Is(next + 1, "age"))) return true;
        if (figure.Unit is null && (words.IsAny(next, "year-old", "yr-old", "year-olds", "years-old") || figure.Last + 1 < words.Count && words.Span(next).StartsWith("year-old", StringComparison.OrdinalIgnoreCase))) return true;
        if (figure.Unit is null or "year" && words.IsAny(next, "and", "or") && words.IsAny(next + 1, "over", "older", "above", "younger") && (figure.Unit is not null || words.Has(figure.First - 1, WordClass.People))) return true;
        if (figure.Unit is "year" or "month" && words.Is(figure.First - 1, "than") && words.IsAny(figure.First - 2, "younger", "older")) return true;
        for (var k = figure.First - 1; k >= 0 && figure.First - k <= 8; k--)
        {
            if (figure.Unit is null && words.Mark(k) is '(' or '[') return false;
            if (words.Is(k, "aged")) return true;
            if (words.IsAny(k, "age", "ages")) return figure.Unit is null or "year" or "month";
            if (words.Kind(k) == TokenKind.Number || words.Mark(k) is ';' or '.' || words.Has(k, WordClass.Verb) && !words.IsAny(k, "was", "were", "is", "ranged")) return false;
        }
        return false;
    }

    // "day 28", "weeks 4 and 12"
    private static string? Named(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        if (figure.Unit is not null || figure.Mark.Length > 0) return null;
        var before = figure.First - 1;
        if (words.Mark(before) is '-' or '–' or '=' or '(') before--;
        if (words.Tokens.Length > 0 && before >= 0 && words.Kind(before) == TokenKind.Word && words.Tokens[before].Length > 2 && Units.Time(words.Span(before)) is { } unit and not ("second" or "minute")
            && words.Span(before) is not "monthly" and not "weekly") return CountRules.PeopleAfter(words, figure) < 0 ? unit : null;
        if (i > 0 && sheet.Figures[i - 1] is { Kind: NumberKind.Timepoint, Unit: { } earlier } last && last.UnitLast == last.Last && (sheet.ListedWithNext(i - 1) || sheet.RangesToNext(i - 1)) && last.Mark.Length == 0
            && figure.Value > last.Value && Units.Time(words.Span(figure.Last + 1)) is null) return earlier;
        return null;
    }

    private static bool IsYear(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        if (figure.Mark == "s") return true;
        if (figure.Value is < 1900 or > 2099 || figure.Decimals > 0 || figure.Unit is not null || figure.InWords || figure.At.Length != 4) return false;
        if (CountRules.PeopleAfter(words, figure) >= 0 && !words.IsAny(figure.First - 1, "in", "since", "to", "and", "from", "until", "between")) return false;
        var before = figure.First - 1;
        return words.Has(before, WordClass.Month) || words.IsAny(before, "in", "from", "between", "since", "to", "until", "and", "during", "through", "by", "before", "after", "of", "year", "early", "late", "mid", "spring", "summer", "autumn", "fall", "winter")
            || words.Mark(before) is '-' or '–' or '/' or ',' or '(' || i > 0 && sheet.Figures[i - 1].Kind == NumberKind.Year || i + 1 < sheet.Figures.Count && sheet.RangesToNext(i) && sheet.Figures[i + 1].Value is >= 1900 and <= 2099;
    }

    private static void Measured(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        if (figure.Kind is not null || figure.IsName || figure.Unit is not ("second" or "minute" or "hour" or "day" or "week" or "month" or "year")) return;
        // In a list the unit stands behind the last, which is judged first.
        if (i + 1 < sheet.Figures.Count && sheet.Figures[i + 1] is { Kind: NumberKind.Timepoint or NumberKind.Duration } next && next.Unit == figure.Unit && sheet.ListedWithNext(i))
        {
            figure.Kind = next.Kind;
            return;
        }
        figure.Kind = IsTimepoint(sheet, i) ? NumberKind.Timepoint : NumberKind.Duration;
    }

    // "3 months (P = 0.02)", "12 weeks: pain fell", "at the six-month follow-up"
    private static bool IsNamedTime(Wording words, Figure figure, int next)
    {
        if (words.Mark(next) == '(' && words.Span(next + 1) is "P" or "p") return true;
        if (words.Mark(next) == ':' && words.Kind(next + 1) == TokenKind.Word) return true;
        var before = words.Is(figure.First - 1, "the") ? figure.First - 2 : figure.First - 1;
        if (words.IsAny(next, "follow-up", "followup") && !words.IsAny(figure.First - 1, "a", "an", "of", "minimum", "mean", "median", "with", "maximum", "total") && figure.At.Of(words.Text).Contains('-', StringComparison.Ordinal)) return true;
        return words.IsAny(before, "at") && words.IsAny(next, "follow-up", "followup", "visit", "assessment", "evaluation", "post-treatment");
    }

    private static bool IsTimepoint(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        var next = figure.UnitLast + 1;
        if (IsNamedTime(words, figure, next)) return true;
        if (figure.Mark.Length > 0 && figure.At.Of(words.Text).IndexOfAny(['-', '‐', '‑', '–']) > 0 || words.Mark(figure.Last + 1) is '-')
            return !words.IsAny(next, "treatment", "course", "period", "periods", "courses", "trials", "sessions", "regimen", "therapy", "trial", "study", "intervention", "follow-up", "program", "programme", "infusion", "duration", "run-in", "history", "interval",
                "washout", "wash-out", "open-label", "double-blind", "randomised", "randomized", "cycle", "cycles", "exposure", "placebo-controlled", "prospective", "delay", "increase", "supply", "training", "supplementation");
        var before = figure.First - 1;
        while (before > 0 && figure.First - before < 4 && (words.Mark(before) is '(' or '≤' or '≥' or '<' or '>' or ',' || words.IsAny(before, "the", "approximately", "about", "first", "and", "all", "than", "less", "more"))) before--;
        // "at 3, 6 and 12 months"
        for (var k = i; k > 0 && i - k < 8 && sheet.ListedWithNext(k - 1); k--) before = sheet.Figures[k - 1].First - 1;
        if (words.IsAny(next, "after", "post", "postoperatively", "following", "later", "postoperative") && !words.IsAny(before, "for")) return true;
        return words.IsAny(before, "at", "by", "after", "within", "until", "to", "baseline", "through");
    }
}
