using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Which way a comparison went: by its words, its values, its P value and interval.</summary>
internal static class Directions
{
    private const double Significance = 0.05;

    public static Direction Of(Pending pending, bool saidSame)
    {
        if (pending.P is { } p && (p.Op is "=" or ">" or ">=" && p.Value.Value >= Significance)) return Direction.NoDifference;
        if (pending.P is null && Crosses(pending)) return Direction.NoDifference;
        var significant = pending.P is { Op: "=" or "<" or "<=" } small && small.Value.Value <= Significance;
        if (saidSame && !significant) return Direction.NoDifference;
        return pending.Way switch
        {
            > 0 => Direction.Higher,
            < 0 => Direction.Lower,
            _ => Direction.Unclear,
        };
    }

    private static bool Crosses(Pending pending)
    {
        if (pending.Estimate is not { Interval: { } interval } || pending.Measure is null) return false;
        var none = pending.Measure is "MD" or "SMD" or "RD" or "ARR" or "RRR" or "NNT" ? 0 : 1;
        return interval.Low.Value <= none && interval.High.Value >= none;
    }

    /// <summary>Whether the sentence says there was no difference, before token <paramref name="until"/> or anywhere.</summary>
    public static bool SaysNoDifference(SentenceSpan span, int until) => SaysNoDifference(span, span.First, until);

    /// <summary>The same, of the words from token <paramref name="from"/>.</summary>
    public static bool SaysNoDifference(SentenceSpan span, int from, int until)
    {
        var words = span.Words;
        var end = Math.Min(span.End, Math.Max(until, span.First));
        for (var k = from; k < end; k++)
        {
            if (words.IsAny(k, "similar", "comparable", "unchanged", "nonsignificant", "non-significant", "equivalent", "insignificant")) return true;
            if (words.IsAny(k, "no", "not", "neither", "nor", "without"))
                for (var j = k + 1; j < span.End && j - k <= 6; j++)
                    if (words.IsAny(j, "significant", "significantly", "difference", "differences", "differ", "differed", "different", "effect", "improve", "reduce", "affect", "superior", "increase", "decrease", "change", "benefit", "effects", "changes", "differs", "alter", "influence")) return true;
        }
        return false;
    }

    /// <summary>+1 or -1 by the first word of direction that compares; 0 where there is none.</summary>
    public static int Words(SentenceSpan span)
    {
        for (var k = span.First; k < span.End; k++)
        {
            if (!span.Words.Has(k, WordClass.Up | WordClass.Down)) continue;
            if (span.Words.IsAny(k, "more", "less", "better", "worse", "greater") && span.Words.Has(k + 1, WordClass.Up | WordClass.Down)) continue;
            if (span.Words.IsAny(k, "improved", "improvement", "improves", "better", "superior", "worse") && !span.Words.Has(k, WordClass.Comparative)) return 1;
            return span.Words.Has(k, WordClass.Down) ? -1 : 1;
        }
        return 0;
    }
}
