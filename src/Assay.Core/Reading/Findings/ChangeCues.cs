using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Tells a change ("fell by 45%", "a 15% decrease", "-35%", "2.1-fold increase") from a level.</summary>
internal static class ChangeCues
{
    public static void Mark(SentenceSpan span, List<Reported> values)
    {
        for (var v = 0; v < values.Count; v++)
        {
            var value = values[v];
            if (value.Measure is not null || value.Count is not null || value.Main.Kind is NumberKind.Duration && value.From is null) continue;
            if (value.From is { } from)
            {
                value.Sign = Math.Sign(value.Main.Value - from.Value);
                continue;
            }
            value.Sign = Signed(value) ?? Behind(span.Words, value) ?? Before(span, value) ?? (v > 0 ? Inherited(span, values[v - 1], value) : 0);
            if (value.Main.Kind == NumberKind.Fold && value.Sign == 0) value.Sign = value.Main.Value < 1 ? -1 : 1;
        }
    }

    private static int? Signed(Reported value)
    {
        if (value.Main.Raw.Length == 0) return null;
        return value.Main.Raw[0] switch
        {
            '-' or '−' or '–' => -1,
            '+' => 1,
            _ => null,
        };
    }

    // "a 15% decrease", "25% relative reduction", "2.1-fold higher"
    private static int? Behind(Wording words, Reported value)
    {
        for (var k = value.Last + 1; k <= value.Last + 3; k++)
        {
            if (words.Has(k, WordClass.Up | WordClass.Down))
            {
                if (words.IsAny(k, "more", "less", "better", "improved") && !words.Is(k + 1, "than")) return null;
                value.ChangeWord = k;
                return words.Has(k, WordClass.Down) ? -1 : 1;
            }
            if (!words.IsAny(k, "relative", "absolute", "mean", "significant", "greater", "further", "overall", "risk", "average", "median", "or", "statistically", "rate")) return null;
        }
        return null;
    }

    // "decreased by an average of 45%", "a reduction of 20%"
    private static int? Before(SentenceSpan span, Reported value)
    {
        var words = span.Words;
        if (words.IsAny(value.First - 1, "to", "at")) return null;
        var by = false;
        for (var k = value.First - 1; k >= span.First && value.First - k <= 9; k--)
        {
            if (words.Has(k, WordClass.Up | WordClass.Down) && !words.Has(k, WordClass.Comparative))
            {
                if (!by && k != value.First - 1) return null;
                value.ChangeWord = k;
                return words.Has(k, WordClass.Down) ? -1 : 1;
            }
            // "TNF-α went down by 30%"
            if (by && words.IsAny(k, "down", "up") && words.Is(k + 1, "by"))
            {
                value.ChangeWord = k;
                return words.Is(k, "down") ? -1 : 1;
            }
            if (words.IsAny(k, "by", "of")) by = true;
            else if (words.IsAny(k, "change", "changed") && by) return value.Main.Value < 0 ? -1 : 1;
            else if (words.Kind(k) == TokenKind.Number || words.Mark(k) is ';' or ')' || words.IsAny(k, "was", "were", "and", "in", "whereas", "had")) return null;
            else if (!by && !words.IsAny(k, "an", "a", "average", "averaged", "mean", "approximately", "about", "nearly", "almost", "only", "up", "median", "significantly", "around")) return null;
        }
        return null;
    }

    // "TNF-α fell by 30% and IL-6 by 35%", "reduced by 45% vs 15%"
    private static int Inherited(SentenceSpan span, Reported previous, Reported value)
    {
        if (!previous.IsChange || previous.Main.Unit != value.Main.Unit || previous.From is not null) return 0;
        var before = value.First - 1;
        while (span.Words.IsAny(before, "only", "about", "approximately", "nearly", "almost", "just", "some", "roughly", "around")) before--;
        if (span.Words.Is(before, "by")) return previous.Sign;
        for (var k = previous.Last + 1; k < value.First; k++)
            if (span.Words.Has(k, WordClass.Verb) && !span.Words.IsAny(k, "compared", "receiving", "given", "treated", "respectively") || span.Words.Mark(k) == ';') return 0;
        return span.Has(previous.Last + 1, value.First, "vs", "versus", "v", "compared", "than", "and") && value.First - previous.Last < 14 ? previous.Sign : 0;
    }
}
