using System.Collections.Immutable;
using Assay.Store.Sqlite.Index;

namespace Assay.Search;

/// <summary>How papers spell what a reader may have mistyped.</summary>
internal static class Spelling
{
    private const int Shortest = 4;

    /// <summary>The query with words that no paper has replaced by the nearest that one has; null where none is near.</summary>
    /// <param name="index">Of the words papers have.</param>
    /// <param name="query">The query.</param>
    public static string? Suggest(WordIndex index, Query query)
    {
        var changed = false;
        var words = new List<string>();
        foreach (var asked in query.Asked)
        {
            var spelt = asked.Words.Select(word =>
            {
                if (asked.Excluded || word.Length < Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z') || index.Exactly(word).Count > 0) return word;
                if (Nearest(index, word) is not { } near) return word;
                changed = true;
                return near;
            }).ToList();
            var text = string.Join(' ', spelt);
            words.Add($"{(asked.Excluded ? "-" : "")}{(asked.Words.Length > 1 ? $"\"{text}\"" : text)}");
        }
        return changed ? string.Join(' ', words) : null;
    }

    // Words that begin alike, as nearly as long, within one slip (two in a long word); the most frequent of the nearest.
    private static string? Nearest(WordIndex index, string word)
    {
        var most = word.Length < 8 ? 1 : 2;
        (string Word, int Slips, int Papers)? best = null;
        // The first letter is seldom the wrong one; where it is, the two first are turned round.
        foreach (var head in new[] { word[..1], word[1..2] }.Distinct())
            foreach (var (one, pieces) in index.Beginning(head, word.Length + most, one => Math.Abs(one.Length - word.Length) <= most && !one.AsSpan().ContainsAnyExceptInRange('a', 'z') && Slips(word, one, most) <= most))
            {
                var (slips, papers) = (Slips(word, one, most), WordIndex.Weighed(pieces).Count);
                if (papers > 0 && (best is not { } so || slips < so.Slips || (slips == so.Slips && papers > so.Papers))) best = (one, slips, papers);
            }
        return best?.Word;
    }

    // Optimal string alignment: letters put in, left out, changed, or two turned round.
    private static int Slips(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        return table[one.Length, other.Length];
    }
}
