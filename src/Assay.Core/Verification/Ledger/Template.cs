using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>
/// A claim that has a source sentence's words in their order, a synonym or an aside apart, has its numbers in their order too: the
/// first stands for the first, the second for the second. Values swapped between arms or outcomes show here whatever the grammar.
/// </summary>
internal static class Template
{
    private const int Shortest = 5;
    private const int Long = 14;
    private const int Longest = 160;
    private const double Mine = 0.8;
    private const double Theirs = 0.7;

    /// <summary>The source number that stands where each of the claim's numbers stands, or null where the words differ.</summary>
    public static IReadOnlyDictionary<int, Figure>? Of(Statement claim, Statement? sentence)
    {
        if (sentence is null || claim.Figures.Length == 0 || sentence.Figures.Length == 0)
            return null;
        var (mine, theirs) = (Plain(claim), Plain(sentence));
        if (mine.Count < Shortest || mine.Count > Longest || theirs.Count > Longest)
            return null;
        var pairs = Common(mine, theirs);
        // A short piece of a sentence may be said of another result: most of it must be there.
        if (pairs.Count < Mine * mine.Count || pairs.Count < Math.Min(Long, Theirs * theirs.Count) || Moved(mine, theirs, pairs))
            return null;
        return Paired(claim, mine, sentence, theirs, pairs);
    }

    private static List<Word> Plain(Statement statement)
    {
        var words = new List<Word>(statement.Words.Length);
        foreach (var word in statement.Words)
            if (word.Kind != WordKind.Digits && !Covered(statement, word))
                words.Add(word);
        return words;
    }

    private static bool Covered(Statement statement, Word word)
    {
        foreach (var figure in statement.Figures)
            if (!figure.IsName && figure.At.Overlaps(word.At))
                return true;
        return false;
    }

    // The longest row of words that both have in one order.
    private static List<(int Mine, int Theirs)> Common(List<Word> mine, List<Word> theirs)
    {
        var (rows, columns) = (mine.Count + 1, theirs.Count + 1);
        var length = new ushort[rows * columns];
        for (var i = mine.Count - 1; i >= 0; i--)
            for (var j = theirs.Count - 1; j >= 0; j--)
                length[i * columns + j] = mine[i].Key == theirs[j].Key ? (ushort)(length[(i + 1) * columns + j + 1] + 1) : Math.Max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
        var pairs = new List<(int, int)>(length[0]);
        for (int i = 0, j = 0; i < mine.Count && j < theirs.Count;)
            if (mine[i].Key == theirs[j].Key)
                pairs.Add((i++, j++));
            else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1])
                i++;
            else
                j++;
        return pairs;
    }

    // A word that both have, out of its place: the sentence was turned round, and its numbers with it.
    private static bool Moved(List<Word> mine, List<Word> theirs, List<(int Mine, int Theirs)> pairs)
    {
        var left = theirs.Where((word, j) => word.Kind != WordKind.Function && !pairs.Exists(pair => pair.Theirs == j)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        return left.Count > 0 && mine.Where((word, i) => left.Contains(word.Key) && !pairs.Exists(pair => pair.Mine == i)).Any();
    }

    private static Dictionary<int, Figure>? Paired(Statement claim, List<Word> mine, Statement sentence, List<Word> theirs, List<(int Mine, int Theirs)> pairs)
    {
        var found = new Dictionary<int, Figure>();
        for (var gap = 0; gap <= pairs.Count; gap++)
        {
            var here = Between(claim, gap == 0 ? claim.At.Start : mine[pairs[gap - 1].Mine].At.End, gap < pairs.Count ? mine[pairs[gap].Mine].At.Start : claim.At.End);
            if (here.Count == 0)
                continue;
            var there = Between(sentence, gap == 0 ? sentence.At.Start : theirs[pairs[gap - 1].Theirs].At.End, gap < pairs.Count ? theirs[pairs[gap].Theirs].At.Start : sentence.At.End);
            if (here.Count != there.Count)
                return null;
            for (var i = 0; i < here.Count; i++)
                found[here[i].Index] = there[i];
        }
        return found.Count == 0 ? null : found;
    }

    private static List<Figure> Between(Statement statement, int start, int end)
    {
        var found = new List<Figure>();
        foreach (var figure in statement.Figures)
            if (!figure.IsName && figure.At.Start >= start && figure.At.End <= end)
                found.Add(figure);
        return found;
    }
}
