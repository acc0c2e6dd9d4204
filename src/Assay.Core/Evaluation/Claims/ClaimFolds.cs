using System.Collections.Immutable;
using Assay.Evaluation.Corpora;

namespace Assay.Evaluation.Claims;

/// <summary>Parts pairs so that no document and no claim is in two parts.</summary>
public static class ClaimFolds
{
    /// <summary>The part of each pair, 0 to <paramref name="parts"/> - 1; the largest families first, each to the smallest part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is not one part.</exception>
    public static ImmutableArray<int> Of(IReadOnlyList<ClaimPair> pairs, int parts)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var parent = Enumerable.Range(0, pairs.Count).ToArray();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i++)
            foreach (var key in (ReadOnlySpan<string>)["d" + pairs[i].Document, "c" + pairs[i].Claim])
                if (!first.TryAdd(key, i)) parent[Root(parent, i)] = Root(parent, first[key]);
        var sizes = new int[parts];
        var part = new int[pairs.Count];
        foreach (var family in Enumerable.Range(0, pairs.Count).GroupBy(i => Root(parent, i)).OrderByDescending(static family => family.Count()).ThenBy(static family => family.First()))
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            foreach (var i in family) part[i] = smallest;
            sizes[smallest] += family.Count();
        }
        return [.. part];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
