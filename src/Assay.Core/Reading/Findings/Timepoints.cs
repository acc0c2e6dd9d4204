namespace Assay.Reading.Findings;

/// <summary>When a value was measured, where the sentence says so near it.</summary>
internal static class Timepoints
{
    public static Timepoint? Near(SentenceSpan span, int first, int last, OutcomePhrase? phrase)
    {
        var best = default(Number);
        var distance = 26;
        for (var i = 0; i < span.Numbers.Count; i++)
        {
            var number = span.Numbers[i];
            if (number.Kind != NumberKind.Timepoint || number.Unit is not ("hour" or "day" or "week" or "month" or "year" or "minute") || !double.IsFinite(number.Value)) continue;
            var token = span.Tokens[i];
            if (phrase is { } named && named.First <= token && token <= named.Last) return Of(number);
            var away = token < first ? first - token : token > last ? token - last + 4 : 0;
            if (span.HasMark(Math.Min(token, last), Math.Max(token, first), ';')) continue;
            if (away < distance) (best, distance) = (number, away);
        }
        return best is null ? null : Of(best);
    }

    private static Timepoint Of(Number number) => new(number.Value, number.Unit!, number.At);
}
