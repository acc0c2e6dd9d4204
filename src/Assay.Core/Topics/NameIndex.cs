using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>
/// Which names may start at a place of a text, out of however many: names by the letters and digits they start with, sorted, so
/// that each further letter of the text narrows a range.
/// </summary>
/// <remarks>
/// It passes over nothing that <see cref="Spelling.TryMatch(ReadOnlySpan{char}, int, out int, out bool)"/> takes, and may offer
/// what that refuses.
/// </remarks>
internal sealed class NameIndex
{
    // A range this small is quicker tried than narrowed.
    private const int Few = 4;

    // No spelling has a wider gap inside it.
    private const int WidestGap = 6;

    private readonly string[] keys;
    private readonly int[] names;
    private readonly Dictionary<int, (int From, int To)> byPair = [];

    /// <summary>Sorts names; each is known by its place in the list.</summary>
    public NameIndex(IReadOnlyList<TopicName> all)
    {
        var found = new List<(string Key, int Name)>();
        for (var i = 0; i < all.Count; i++)
            foreach (var key in all[i].Spelling.Beginnings())
                found.Add((key, i));
        found.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key) is var order and not 0 ? order : one.Name.CompareTo(other.Name));
        keys = [.. found.Select(entry => entry.Key)];
        names = [.. found.Select(entry => entry.Name)];
        for (int from = 0, to; from < keys.Length; from = to)
        {
            var pair = Pair(keys[from][0], keys[from][1]);
            for (to = from + 1; to < keys.Length && Pair(keys[to][0], keys[to][1]) == pair; to++)
            {
            }
            byPair[pair] = (from, to);
        }
    }

    /// <summary>Collects the names that may start at a place, in their order, each once.</summary>
    public void At(ReadOnlySpan<char> folded, int at, List<int> candidates)
    {
        candidates.Clear();
        if (!IsPart(folded[at])) return;
        var second = Next(folded, at);
        if (second < 0 || !byPair.TryGetValue(Pair(folded[at], folded[second]), out var range)) return;
        var (from, to) = range;
        for (int depth = 2, place = second; ; depth++)
        {
            // Names whose beginning ends here stand before those that go on.
            while (from < to && keys[from].Length == depth) candidates.Add(names[from++]);
            if (to - from <= Few) break;
            place = Next(folded, place);
            if (place < 0)
            {
                from = to;
                break;
            }
            var letter = folded[place];
            from = First(from, to, depth, letter);
            to = First(from, to, depth, (char)(letter + 1));
        }
        for (; from < to; from++) candidates.Add(names[from]);
        candidates.Sort();
        for (var i = candidates.Count - 1; i > 0; i--)
            if (candidates[i] == candidates[i - 1]) candidates.RemoveAt(i);
    }

    private static int Pair(char one, char other) => (one << 16) | other;

    /// <summary>Whether a character can be of a name's letters and digits rather than of the gaps between them.</summary>
    private static bool IsPart(char letter) => char.IsAsciiDigit(letter) || char.IsLetter(letter);

    private static int Next(ReadOnlySpan<char> folded, int at)
    {
        var last = Math.Min(folded.Length - 1, at + WidestGap);
        for (var place = at + 1; place <= last; place++)
            if (IsPart(folded[place])) return place;
        return -1;
    }

    /// <summary>The first of the keys in a range whose letter at a depth is not below another.</summary>
    private int First(int from, int to, int depth, char letter)
    {
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (keys[middle][depth] < letter) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
