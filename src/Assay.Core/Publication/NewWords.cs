using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Publication;

/// <summary>Which words of a rewording are new, so that a reader sees at a glance what changed.</summary>
public static partial class NewWords
{
    // Longer texts are shown unmarked.
    private const int Most = 400;

    /// <summary>The places in <paramref name="after"/> of the words that <paramref name="before"/> has not, in order; neighbours are one place.</summary>
    public static ImmutableArray<Passage> In(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Word().Matches(before), Word().Matches(after));
        if (old.Count > Most || now.Count > Most) return [];
        var stays = Longest(old, now);
        var places = ImmutableArray.CreateBuilder<Passage>();
        for (int i = 0, j = 0; j < now.Count;)
        {
            if (i < old.Count && Same(old[i], now[j]) && stays[i, j] == stays[i + 1, j + 1] + 1)
                (i, j) = (i + 1, j + 1);
            else if (i < old.Count && stays[i + 1, j] >= stays[i, j + 1])
                i++;
            else
            {
                var word = now[j++];
                if (places.Count > 0 && word.Index - places[^1].End == 1) places[^1] = Passage.Between(places[^1].Start, word.Index + word.Length);
                else places.Add(new(word.Index, word.Length));
            }
        }
        return places.ToImmutable();
    }

    private static int[,] Longest(MatchCollection old, MatchCollection now)
    {
        var stays = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
                stays[i, j] = Same(old[i], now[j]) ? stays[i + 1, j + 1] + 1 : Math.Max(stays[i + 1, j], stays[i, j + 1]);
        return stays;
    }

    private static bool Same(Match left, Match right) => string.Equals(left.Value, right.Value, StringComparison.OrdinalIgnoreCase);

    // Punctuation around a word is no part of it, so that a stop that moves marks nothing.
    [GeneratedRegex(@"[^\s()\[\],;:]*[^\s()\[\],;:.]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
