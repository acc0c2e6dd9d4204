using Assay.Language;

namespace Assay.Reading.Mentions;

/// <summary>Tells a stretch that only says when ("at 6 months", "baseline") from one that names an outcome.</summary>
internal static class TimeWords
{
    /// <summary>Whether every word of tokens <paramref name="first"/> to <paramref name="last"/> is of time, and one names a time.</summary>
    public static bool Are(Wording words, int first, int last)
    {
        var names = false;
        for (var k = first; k <= last; k++)
        {
            if (IsPoint(words, k)) names = true;
            else if (!(words.Kind(k) is TokenKind.Number or TokenKind.Mark || NumberWords(words, k)
                || words.IsAny(k, "the", "of", "at", "after", "to", "and", "end", "treatment", "post", "follow-up", "time", "points", "mean", "median", "postoperative", "postoperatively", "first", "second", "final", "last", "study", "from", "between", "a", "period", "through", "visit", "visits", "or", "during"))) return false;
        }
        return names;
    }

    /// <summary>Whether token <paramref name="k"/> names a time or its unit.</summary>
    public static bool IsPoint(Wording words, int k) =>
        words.Kind(k) is TokenKind.Word && (Units.Time(words.Span(k)) is not null && words.Tokens[k].Length > 0 && !words.IsAny(k, "d", "second", "m")
            || words.IsAny(k, "baseline", "preoperatively", "postoperatively", "endpoint", "follow-up", "visit", "visits", "trough", "discharge", "admission", "screening", "noon", "AM", "PM"))
        || words.Kind(k) is TokenKind.Number or TokenKind.Name && HasUnit(words.Span(k));

    // "24-month", "6mo"
    private static bool HasUnit(ReadOnlySpan<char> token)
    {
        var at = token.Length;
        while (at > 0 && char.IsLetter(token[at - 1])) at--;
        return at > 0 && at < token.Length && Units.Time(token[at..]) is not null;
    }

    private static bool NumberWords(Wording words, int k) =>
        words.IsAny(k, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");
}
