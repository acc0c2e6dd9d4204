using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>
/// Counts that plainly face each other before a P, which no comparison of the reader took: "47 of 181 (26.0%) .. and 63 of 180 (35.0%) .. (P=0.062)".
/// A P of a two-by-two table is the same whichever arm is which.
/// </summary>
internal static class UnreadCounts
{
    private const int LongestSentence = 2000;

    public static IEnumerable<Contrast> In(Sheet sheet)
    {
        var taken = sheet.Contrasts.Where(contrast => contrast.Table is not null).Select(contrast => contrast.P?.Value.At).OfType<Passage>().ToHashSet();
        foreach (var sentence in sheet.Study.Sentences)
        {
            if (sentence.At.Length > LongestSentence) continue;
            foreach (var contrast in Of(sheet, sentence.At))
                if (contrast.P?.Value.At is { } at && !taken.Contains(at)) yield return contrast;
        }
    }

    private static List<Contrast> Of(Sheet sheet, Passage sentence)
    {
        var (found, shares) = (new List<Contrast>(), new List<(Number Count, Number Of)>());
        Number? count = null;
        foreach (var number in sheet.NumbersIn(sentence))
            switch (number.Kind)
            {
                case NumberKind.Count:
                    count = number;
                    break;
                case NumberKind.Denominator when count is not null:
                    shares.Add((count, number));
                    count = null;
                    break;
                case NumberKind.P:
                    // Of two shares, one of the other's own people is no arm beside it.
                    if (shares.Count == 2 && shares[1].Of.Value != shares[0].Count.Value && Facing(sheet, sentence, number, shares) is { } contrast) found.Add(contrast);
                    shares.Clear();
                    break;
            }
        return found;
    }

    private static Contrast? Facing(Sheet sheet, Passage sentence, Number p, List<(Number Count, Number Of)> shares)
    {
        if (Result(shares[0]) is not { } one || Result(shares[1]) is not { } two) return null;
        var comparison = new Comparison(null, null, null, null, null, null, null, new(p.Operator ?? "=", new(p.Value, p.Raw, p.At, Origin.Reported)), Direction.Unclear, null, sentence);
        return Contrasts.Make(sheet, comparison, one, two);
    }

    private static ArmResult? Result((Number Count, Number Of) share)
    {
        var (count, of) = (share.Count.Value, share.Of.Value);
        if (count != Math.Floor(count) || of != Math.Floor(of) || count < 0 || of < 1 || of > int.MaxValue || count > of) return null;
        return new(null, null, null, new(count, share.Count.Raw, share.Count.At, Origin.Reported), "", (int)count, (int)of, null);
    }
}
