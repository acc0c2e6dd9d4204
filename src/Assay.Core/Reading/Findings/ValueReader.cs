using Assay.Language;
using Assay.Reading.Figures;

namespace Assay.Reading.Findings;

/// <summary>Gathers the values of a sentence: a number with its count, its interval, its spread.</summary>
internal static class ValueReader
{
    public static List<Reported> Read(SentenceSpan span)
    {
        var found = new List<Reported>();
        for (var i = 0; i < span.Numbers.Count; i++)
        {
            if (!Starts(span, i)) continue;
            var value = Value(span, ref i);
            value.Measure = Measure(span, value) is { } named ? named.Length > 0 ? named : found.FindLast(static one => one.Measure is not null)?.Measure ?? "" : null;
            found.Add(value);
        }
        return found;
    }

    private static bool Starts(SentenceSpan span, int i)
    {
        var number = span.Numbers[i];
        if (double.IsNaN(number.Value) || IsHeterogeneity(span.Words, span.Tokens[i])) return false;
        return number.Kind switch
        {
            NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Ratio or NumberKind.Fold => true,
            NumberKind.Count => true,
            NumberKind.Other => !IsLevel(number) && !IsLabel(span, i),
            NumberKind.Duration or NumberKind.Age => true,
            NumberKind.RangeBound => span.Words.Is(span.Tokens[i] - 1, "from") && i + 1 < span.Numbers.Count && span.Numbers[i + 1].Kind == NumberKind.RangeBound && span.Words.Is(span.Lasts[i] + 1, "to"),
            NumberKind.Dose => number.Unit?.Contains('/', StringComparison.Ordinal) == true,
            _ => false,
        };
    }

    /// <summary>Whether the number behind <c>I2 =</c> says how much studies differ: it is no value of an outcome.</summary>
    public static bool IsHeterogeneity(Wording words, int token) =>
        words.Mark(token - 1) == '=' && words.Kind(token - 2) is TokenKind.Word or TokenKind.Name or TokenKind.Number && words.Span(token - 2) is "I2" or "I²" or "I^2" or "²";

    private static bool IsLevel(Number number) => number.Unit == "%" && number.Kind == NumberKind.Other;

    private static bool IsLabel(SentenceSpan span, int i) =>
        span.Words.Has(span.Tokens[i] - 1, WordClass.Label | WordClass.Group) && !span.Words.IsAny(span.Tokens[i] - 1, "score", "scores", "level") || span.Words.Mark(span.Tokens[i] - 1) is '/' or '<' or '>' or '≤' or '≥' or ':' || span.Words.Mark(span.Lasts[i] + 1) is ':' or '/';

    private static Reported Value(SentenceSpan span, ref int i)
    {
        var words = span.Words;
        var start = i;
        var value = new Reported { Main = span.Numbers[i], First = span.Tokens[i], Last = span.Lasts[i] };
        // "from 5.2 to 8.1", "from 25.0 ± 1.9 to 17.6 ± 2.2"
        var to = i + 1 < span.Numbers.Count && (span.Numbers[i + 1].Kind is NumberKind.Sd or NumberKind.Se || words.Mark(span.Tokens[i + 1] - 1) is '(' or '[' && words.Mark(span.Lasts[i + 1] + 1) is ')' or ']') ? i + 2 : i + 1;
        if (words.Is(value.First - 1, "from") && to < span.Numbers.Count && To(words, span.Lasts[to - 1] + 1, span.Tokens[to]) && !double.IsNaN(span.Numbers[to].Value))
        {
            i = to;
            var last = Closed(words, span.Lasts[i]);
            // "to 138 (11) mm Hg": its spread and its unit are of it.
            if (to == start + 2 && i + 1 < span.Numbers.Count && span.Tokens[i + 1] == last + 2 && words.Mark(last + 1) is '(' or '[' && words.Mark(span.Lasts[i + 1] + 1) is ')' or ']')
            {
                last = span.Lasts[++i] + 1;
                while (Units.Other(words.Span(last + 1)) is not null || words.IsAny(last + 1, "mm", "Hg")) last++;
            }
            return new() { Main = span.Numbers[to], From = span.Numbers[start], First = span.Tokens[start], Last = last };
        }
        if (value.Main.Kind == NumberKind.Count)
        {
            int? denominator = null;
            if (i + 1 < span.Numbers.Count && span.Numbers[i + 1].Kind == NumberKind.Denominator) denominator = Whole(span.Numbers[++i]);
            var next = i + 1;
            var percent = next < span.Numbers.Count && span.Numbers[next] is { Kind: NumberKind.Percent } && span.Tokens[next] - span.Lasts[i] <= 4 && OnlyOpens(words, span.Lasts[i] + 1, span.Tokens[next]);
            if (percent) i = next;
            value = new() { Main = percent ? span.Numbers[next] : value.Main, First = value.First, Last = Closed(words, span.Lasts[i]), Count = Whole(span.Numbers[start]), Denominator = denominator };
        }
        if (words.Mark(value.Last + 1) is '±' && i + 1 < span.Numbers.Count) Spread(span, value, ref i);
        Behind(span, value, ref i);
        return value;
    }

    // "to", with at most "at baseline" before it.
    private static bool To(Wording words, int from, int number) =>
        number - from <= 4 && words.Is(number - 1, "to") && words.Kind(from) is TokenKind.Word or TokenKind.Mark;

    private static int? Whole(Number number) => number.Value is >= 0 and <= int.MaxValue ? (int)number.Value : null;

    private static bool OnlyOpens(Wording words, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (words.Mark(k) is not ('(' or '[' or ',' or ';' or '=') && !(words.Kind(k) == TokenKind.Word && k - from < 2 && !words.Has(k, WordClass.Verb | WordClass.Preposition | WordClass.Conjunction | WordClass.Versus))) return false;
        return true;
    }

    private static int Closed(Wording words, int last) => words.Mark(last + 1) is ')' or ']' ? last + 1 : last;

    private static void Spread(SentenceSpan span, Reported value, ref int i)
    {
        var next = span.Numbers[i + 1];
        if (next.Kind is not (NumberKind.Sd or NumberKind.Se)) return;
        value.Spread = new(next.Kind == NumberKind.Sd ? "sd" : "se", null, null, null, next.Value);
        value.Last = span.Lasts[++i];
    }

    // What stands in the bracket behind a value, or behind a comma: counts, interval, spread. P values stay outside.
    private static void Behind(SentenceSpan span, Reported value, ref int i)
    {
        var words = span.Words;
        while (i + 1 < span.Numbers.Count && span.Tokens[i + 1] - value.Last <= 9 && Leads(words, value.Last + 1, span.Tokens[i + 1]))
        {
            var next = span.Numbers[i + 1];
            switch (next.Kind)
            {
                case NumberKind.Count when value.Count is null && value.Main.Kind == NumberKind.Percent && words.Mark(value.Last + 1) is '(' or '[':
                    value.Count = Whole(next);
                    break;
                case NumberKind.Denominator when value.Count is not null && value.Denominator is null:
                    value.Denominator = Whole(next);
                    break;
                case NumberKind.Sd or NumberKind.Se when value.Spread is null:
                    value.Spread = new(next.Kind == NumberKind.Sd ? "sd" : "se", null, null, null, next.Value);
                    break;
                // "8.6 mmHg (32%)": the same fall, told a second time.
                case NumberKind.Percent when value.Main.Unit != "%" && value.Count is null && value.Main.Kind is NumberKind.Mean or NumberKind.Median or NumberKind.Other && words.Mark(value.Last + 1) is '(' or '[' && words.Mark(span.Lasts[i + 1] + 1) is ')' or ']':
                    break;
                case NumberKind.Other when next.Unit == "%" && i + 3 < span.Numbers.Count && span.Numbers[i + 2].Kind == NumberKind.CiBound && value.Interval is null:
                    i++;
                    Bounds(span, value, ref i, next.Value);
                    continue;
                case NumberKind.CiBound when value.Interval is null && i + 2 < span.Numbers.Count && span.Numbers[i + 2].Kind == NumberKind.CiBound:
                    Bounds(span, value, ref i, 95);
                    continue;
                case NumberKind.IqrBound or NumberKind.RangeBound when value.Spread is null && i + 2 < span.Numbers.Count && span.Numbers[i + 2].Kind == next.Kind:
                    value.Spread = new(next.Kind == NumberKind.IqrBound ? "iqr" : "range", null, next.Value, span.Numbers[i + 2].Value, null);
                    i++;
                    break;
                default:
                    return;
            }
            i++;
            value.Last = Closed(words, span.Lasts[i]);
        }
    }

    private static void Bounds(SentenceSpan span, Reported value, ref int i, double level)
    {
        if (i + 2 >= span.Numbers.Count) return;
        var (low, high) = (span.Numbers[i + 1], span.Numbers[i + 2]);
        value.Interval = (low, high, level);
        i += 2;
        value.Last = Closed(span.Words, span.Lasts[i]);
    }

    private static bool Leads(Wording words, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (words.Mark(k) is not ('(' or '[' or ',' or ';' or '=' or ':' or '/' or '{' or '±' or '+' or '-') && !words.IsAny(k, "CI", "CIs", "SD", "SE", "SEM", "IQR", "range", "interquartile", "n", "confidence", "interval", "standard", "deviation", "error", "of", "from", "out", "CrI", "credible")) return false;
        return true;
    }

    private static string? Measure(SentenceSpan span, Reported value)
    {
        if (value.Main.Kind == NumberKind.Ratio && RatioRules.Cue(span.Words, value.First) is { } cue) return cue.Measure;
        if (value.From is not null || value.Count is not null) return null;
        for (var k = value.First - 1; k >= span.First && value.First - k <= 8; k--)
        {
            if (span.Words.Kind(k) == TokenKind.Number && !span.Words.IsAny(k + 1, "CI", "confidence") || span.Words.Mark(k) == ';') break;
            if (MeasureNames.Difference(span.Words, k) is { } measure) return measure == "MD" && value.Main.Unit == "%" ? "RD" : measure;
            if (span.Words.IsAny(k, "difference") && value.Interval is not null) return value.Main.Unit == "%" ? "RD" : "MD";
        }
        return value.Main.Kind == NumberKind.Ratio ? "" : null;
    }
}
