using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>P values, and the operator before any figure.</summary>
internal static class PValueRules
{
    // Between P and its value nothing else stands: "p for trend <", "P-value was less than".
    private const int Reach = 9;

    public static void Apply(FigureSheet sheet)
    {
        var words = sheet.Wording;
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            var figure = sheet.Figures[i];
            if (figure.IsName) continue;
            figure.Operator = Operator(words, figure.First - 1, out var before);
            if (figure.Operator is null && IsLoose(sheet, figure)) figure.Operator = Operator(words, figure.First - 2, out before);
            if (figure.Value is < 0 or > 1 || figure.Unit is not null) continue;
            if (FollowsP(words, before, figure.Operator is not null) || Continues(sheet, i))
            {
                figure.Kind = NumberKind.P;
                figure.Operator ??= "=";
            }
        }
    }

    // "P <. 001": a space has got between the point and its digits.
    private static bool IsLoose(FigureSheet sheet, Figure figure)
    {
        var words = sheet.Wording;
        if (!figure.IsWhole || figure.At.Length < 2 || words.Text[figure.At.Start] != '0' || words.Mark(figure.First - 1) != '.' || words.Mark(figure.First - 2) is not ('<' or '=' or '>')) return false;
        figure.Value *= Math.Pow(10, -figure.At.Length);
        return true;
    }

    /// <summary>The comparison sign or words that end at token <paramref name="at"/>.</summary>
    private static string? Operator(Wording words, int at, out int before)
    {
        before = at - 1;
        var mark = words.Mark(at);
        var earlier = words.Mark(at - 1);
        if (mark is '=' && earlier is '<' or '>' || mark is '<' or '>' && earlier == '=')
        {
            before = at - 2;
            return earlier == '<' || mark == '<' ? "<=" : ">=";
        }
        switch (mark)
        {
            case '=' or '＝': return "=";
            case '<' or '＜' or '〈': return "<";
            case '>' or '＞' or '〉': return ">";
            case '≤' or '⩽' or '≦': return "<=";
            case '≥' or '⩾' or '≧': return ">=";
        }
        if (words.Is(at, "than"))
        {
            before = at - 2;
            if (words.IsAny(at - 1, "less", "lower", "smaller", "fewer", "younger")) return "<";
            if (words.IsAny(at - 1, "more", "greater", "higher", "larger", "older")) return ">";
        }
        if (words.Is(at, "least") && words.Is(at - 1, "at"))
        {
            before = at - 2;
            return ">=";
        }
        if (words.IsAny(at, "below", "under"))
        {
            before = at - 1;
            return "<";
        }
        if (words.IsAny(at, "above", "over", "exceeding"))
        {
            before = at - 1;
            return ">";
        }
        before = at;
        return null;
    }

    private static bool FollowsP(Wording words, int at, bool hasOperator)
    {
        for (var k = at; k >= 0 && at - k < Reach; k--)
        {
            if (words.Kind(k) == TokenKind.Number) return false;
            var span = words.Span(k);
            if (span is "P" or "p" or "Ps" or "ps" or "P's" or "p's" || span.Equals("p-value", StringComparison.OrdinalIgnoreCase)
                || span.Equals("p-values", StringComparison.OrdinalIgnoreCase) || span.Equals("pvalue", StringComparison.OrdinalIgnoreCase)
                || span.Length > 3 && span[0] is 'P' or 'p' && span[1] == '-' && span[2..] is "trend" or "interaction" or "heterogeneity" or "for-trend" or "adjusted" or "difference" or "int"
                || span.StartsWith("Pinteraction", StringComparison.OrdinalIgnoreCase) || span.StartsWith("Ptrend", StringComparison.OrdinalIgnoreCase)
                || span.StartsWith("Pfor", StringComparison.OrdinalIgnoreCase) || span is "Padj" or "padj")
                return true;
            if (!hasOperator && k == at && words.Kind(k) == TokenKind.Word && !words.IsAny(k, "of", "was", "were", "is", "value", "values")) return false;
            if (words.Mark(k) is '(' or ')' or '[' or ']' or '=' or '-' or '_' or ':' or '∼' or ',') continue;
            if (!words.IsAny(k, "value", "values", "of", "was", "were", "is", "are", "for", "trend", "interaction", "heterogeneity", "the", "log-rank", "all", "both", "logrank", "difference", "equal", "to", "adjusted", "two-sided", "one-sided", "noninferiority", "non-inferiority", "superiority"))
                return false;
        }
        return false;
    }

    // "P = .02 and .03, respectively"
    private static bool Continues(FigureSheet sheet, int i)
    {
        if (i == 0 || sheet.Figures[i].Decimals < 2) return false;
        return sheet.Figures[i - 1].Kind == NumberKind.P && (sheet.ListedWithNext(i - 1) || AndOperator(sheet, i));
    }

    private static bool AndOperator(FigureSheet sheet, int i) =>
        sheet.Gap(i - 1) is 2 or 3 && sheet.Figures[i].Operator is not null && (sheet.Wording.Is(sheet.Figures[i - 1].Last + 1, "and") || sheet.Wording.Mark(sheet.Figures[i - 1].Last + 1) is ',' or ';');
}
