using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>
/// A claim that has a source sentence's words in their order has its numbers in their order too: the first stands for the
/// first, the second for the second. Values swapped between arms or outcomes show here whatever the grammar.
/// </summary>
internal static class Template
{
    private const int Shortest = 5;
    private const int Lead = 4;
    private const int Long = 14;
    private const double Most = 0.7;

    /// <summary>The source number that stands where each of the claim's numbers stands, or null where the words differ.</summary>
    public static IReadOnlyDictionary<int, Figure>? Of(Statement claim, Statement? sentence)
    {
        if (sentence is null || claim.Figures.Length == 0)
            return null;
        var (mine, theirs) = (Plain(claim), Plain(sentence));
        // A digest may open with a few words of its own.
        for (var lead = 0; lead <= Lead && mine.Count - lead >= Shortest; lead++)
            // A short piece of a sentence may be said of another result: most of it must be there.
            if (mine.Count - lead >= Math.Min(Long, Most * theirs.Count) && Find(mine, lead, theirs) is var at and >= 0)
                return Paired(claim, mine, lead, sentence, theirs, at);
        return null;
    }

    private static List<Word> Plain(Statement statement) =>
        [.. statement.Words.Where(word => word.Kind != WordKind.Digits && !statement.Figures.Any(figure => !figure.IsName && figure.At.Overlaps(word.At)))];

    private static int Find(List<Word> mine, int lead, List<Word> theirs)
    {
        var length = mine.Count - lead;
        for (var at = 0; at + length <= theirs.Count; at++)
        {
            var same = 0;
            while (same < length && mine[lead + same].Key == theirs[at + same].Key)
                same++;
            if (same == length)
                return at;
        }
        return -1;
    }

    private static Dictionary<int, Figure>? Paired(Statement claim, List<Word> mine, int lead, Statement sentence, List<Word> theirs, int at)
    {
        var pairs = new Dictionary<int, Figure>();
        for (var gap = 0; gap <= mine.Count - lead; gap++)
        {
            var here = Between(claim, gap == 0 ? claim.At.Start : mine[lead + gap - 1].At.End, lead + gap < mine.Count ? mine[lead + gap].At.Start : claim.At.End);
            var there = Between(sentence, at + gap == 0 ? sentence.At.Start : theirs[at + gap - 1].At.End, at + gap < theirs.Count ? theirs[at + gap].At.Start : sentence.At.End);
            if (here.Count == 0)
                continue;
            if (here.Count != there.Count)
                return null;
            for (var i = 0; i < here.Count; i++)
                pairs[here[i].Index] = there[i];
        }
        return pairs.Count == 0 ? null : pairs;
    }

    private static List<Figure> Between(Statement statement, int start, int end) =>
        [.. statement.Figures.Where(figure => !figure.IsName && figure.At.Start >= start && figure.At.End <= end)];
}
