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
        var (mine, theirs) = (Rewrite.PlainClaim(claim), sentence.Plain);
        if (mine.Count < Shortest || mine.Count > Longest || theirs.Length > Longest || Rewrite.Shared(mine, theirs) < Math.Max(Mine * mine.Count, Math.Min(Long, Theirs * theirs.Length)))
            return null;
        var pairs = Rewrite.Common(mine, theirs);
        // A short piece of a sentence may be said of another result: most of it must be there.
        if (pairs.Count < Mine * mine.Count || pairs.Count < Math.Min(Long, Theirs * theirs.Length) || Rewrite.Moved(mine, theirs, pairs))
            return null;
        return Paired(claim, mine, sentence, theirs, pairs);
    }

    private static Dictionary<int, Figure>? Paired(Statement claim, List<Word> mine, Statement sentence, System.Collections.Immutable.ImmutableArray<Word> theirs, List<(int Mine, int Theirs)> pairs)
    {
        var found = new Dictionary<int, Figure>();
        for (var gap = 0; gap <= pairs.Count; gap++)
        {
            var here = Between(claim, gap == 0 ? claim.At.Start : mine[pairs[gap - 1].Mine].At.End, gap < pairs.Count ? mine[pairs[gap].Mine].At.Start : claim.At.End);
            if (here.Count == 0)
                continue;
            List<Figure>? there = Between(sentence, gap == 0 ? sentence.At.Start : theirs[pairs[gap - 1].Theirs].At.End, gap < pairs.Count ? theirs[pairs[gap].Theirs].At.Start : sentence.At.End);
            if (here.Count != there.Count && (there = Among(here, there!)) is null)
                return null;
            for (var i = 0; i < here.Count; i++)
                if (!Classes.Compatible(here[i].Class, there[i].Class))
                    return null;
            for (var i = 0; i < here.Count; i++)
                found[here[i].Index] = there[i];
        }
        return found.Count == 0 ? null : found;
    }

    // An aside left out takes its numbers with it: the others stand in their order, each with its value.
    private static List<Figure>? Among(List<Figure> here, List<Figure> there)
    {
        var kept = new List<Figure>();
        foreach (var figure in there)
            if (kept.Count < here.Count && NumberLedger.Equal(here[kept.Count], figure))
                kept.Add(figure);
        return kept.Count == here.Count ? kept : null;
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
