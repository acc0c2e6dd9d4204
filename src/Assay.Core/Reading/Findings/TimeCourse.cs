namespace Assay.Reading.Findings;

/// <summary>Values listed over time points: "at 1, 3 and 5 years was 97%, 90% and 82% with X and 95%, 80% and 62% with Y".</summary>
internal static class TimeCourse
{
    private const int Longest = 8;

    /// <summary>The runs of <paramref name="values"/> that are as long as a list of time points in the sentence, with those time points.</summary>
    public static List<(List<Reported> Run, List<Number> Times)> Take(SentenceSpan span, List<Reported> values)
    {
        var found = new List<(List<Reported>, List<Number>)>();
        if (values.Count < 2 || Times(span) is not { Count: > 1 } times) return found;
        for (var start = 0; start < values.Count;)
        {
            var end = start + 1;
            while (end < values.Count && end - start < Longest && IsListed(span, values[end - 1], values[end])) end++;
            if (end - start == times.Count)
            {
                found.Add((values.GetRange(start, end - start), times));
                values.RemoveRange(start, end - start);
            }
            else start = end;
        }
        return found;
    }

    /// <summary>The only list of time points of the sentence: "at 2, 4 and 8 weeks", "on days 3 and 7".</summary>
    private static List<Number>? Times(SentenceSpan span)
    {
        var only = default(List<Number>);
        for (var i = 0; i < span.Numbers.Count; i++)
        {
            if (!IsTime(span.Numbers[i])) continue;
            var run = new List<Number> { span.Numbers[i] };
            while (i + 1 < span.Numbers.Count && IsTime(span.Numbers[i + 1]) && run[^1].Unit == span.Numbers[i + 1].Unit && OnlyListed(span, span.Lasts[i] + 1, span.Tokens[i + 1])) run.Add(span.Numbers[++i]);
            if (run.Count < 2) continue;
            if (only is not null && only.Count != run.Count) return null;
            only ??= run;
        }
        return only;
    }

    private static bool IsTime(Number number) => number.Kind is NumberKind.Timepoint or NumberKind.Duration && number.Unit is "hour" or "day" or "week" or "month" or "year" or "minute" && double.IsFinite(number.Value);

    private static bool IsListed(SentenceSpan span, Reported a, Reported b) => a.Main.Kind == b.Main.Kind && OnlyListed(span, a.Last + 1, b.First);

    private static bool OnlyListed(SentenceSpan span, int from, int to)
    {
        if (to - from is < 1 or > 3) return false;
        for (var k = from; k < to; k++)
            if (span.Words.Mark(k) is not (',' or '/' or '-') && !span.Words.IsAny(k, "and", "day", "week", "month", "year")) return false;
        return true;
    }
}
