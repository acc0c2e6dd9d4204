using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Joins values of one outcome in several arms: "75.0% vs 53.4%", "10% in A and 20% in B".</summary>
internal static class SeriesBuilder
{
    public static List<List<Reported>> Join(SentenceSpan span, IEnumerable<Reported> values)
    {
        var series = new List<List<Reported>>();
        foreach (var value in values)
        {
            if (series.Count > 0 && Joins(span, series[^1][^1], value)) series[^1].Add(value);
            else series.Add([value]);
        }
        return series;
    }

    private static bool Joins(SentenceSpan span, Reported previous, Reported value)
    {
        var words = span.Words;
        if ((previous.Main.Unit ?? "") != (value.Main.Unit ?? "") && !SameScale(previous, value)) return false;
        var (from, to) = (previous.Last + 1, value.First);
        for (var i = 0; i < span.Numbers.Count; i++)
            if (span.Tokens[i] >= from && span.Tokens[i] < to && span.Numbers[i].Kind is NumberKind.P or NumberKind.Ratio) return false;
        var armBetween = span.Mentions.Exists(mention => mention.First >= from && mention.Last < to);
        if (span.HasMark(from, to, ';') && !armBetween) return false;
        if (span.Has(from, to, "vs", "versus", "v", "than", "compared", "against", "over", "relative", "opposed")) return true;
        var armAfter = span.Mentions.Exists(mention => mention.First > value.Last && mention.First - value.Last <= 5);
        if (span.Has(from, to, "whereas", "while", "but")) return armBetween || armAfter;
        // Another outcome between the two starts another series.
        for (var k = from; k < to; k++)
            if (words.Has(k, WordClass.Outcome) && !span.Mentions.Exists(mention => mention.First <= k && k <= mention.Last)) return false;
        if (to - from > 16) return false;
        // "18% for X, 25% for Y and 39% for Z"
        if (armBetween && armAfter && span.HasMark(from, to, ',') && to - from <= 8) return true;
        return span.Has(from, to, "and", "or") && (armBetween || armAfter || to - from <= 3 || span.Has(value.Last, value.Last + 4, "respectively")) || to - from <= 2 && (words.Mark(from) is ',' or '/');
    }

    private static bool SameScale(Reported previous, Reported value) =>
        previous.Main.Kind == value.Main.Kind && previous.Main.Kind is NumberKind.Mean or NumberKind.Median && (previous.Main.Unit is null || value.Main.Unit is null);
}
