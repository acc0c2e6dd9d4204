using System.Collections.Immutable;
using Assay.Publication;

namespace Assay.Workers.Changes;

/// <summary>Two sequences side by side: the longest common subsequence stays, the rest went or came.</summary>
internal static class Alignment
{
    // Beyond this many comparisons the answer is not worth its price: all of one went, all of the other came.
    private const long Most = 4_000_000;

    /// <summary>One item of either sequence and what became of it; of a place that changed, what went comes before what came.</summary>
    public static ImmutableArray<(Edit Edit, T Item)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : IEquatable<T>
    {
        var edits = ImmutableArray.CreateBuilder<(Edit, T)>(before.Count + after.Count);
        if ((long)before.Count * after.Count > Most)
        {
            foreach (var item in before) edits.Add((Edit.Gone, item));
            foreach (var item in after) edits.Add((Edit.Came, item));
            return edits.ToImmutable();
        }
        var longest = Longest(before, after);
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i].Equals(after[j]))
            {
                edits.Add((Edit.Stayed, after[j]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Count && (j == after.Count || longest[i + 1, j] >= longest[i, j + 1])) edits.Add((Edit.Gone, before[i++]));
            else edits.Add((Edit.Came, after[j++]));
        }
        return edits.ToImmutable();
    }

    /// <summary>The places that changed: what went and what came at each.</summary>
    public static IEnumerable<(List<T> Gone, List<T> Came)> Gaps<T>(IEnumerable<(Edit Edit, T Item)> edits)
    {
        var (gone, came) = (new List<T>(), new List<T>());
        foreach (var (edit, item) in edits)
        {
            if (edit == Edit.Gone) gone.Add(item);
            else if (edit == Edit.Came) came.Add(item);
            else if (gone.Count + came.Count > 0)
            {
                yield return (gone, came);
                (gone, came) = ([], []);
            }
        }
        if (gone.Count + came.Count > 0) yield return (gone, came);
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of places.</summary>
    private static int[,] Longest<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : IEquatable<T>
    {
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                longest[i, j] = before[i].Equals(after[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }
}
