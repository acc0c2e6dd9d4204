using System.Collections.Immutable;
using Assay.Store;

namespace Assay.Search;

/// <summary>One thing asked for, with what else counts as it: other names of its topic.</summary>
/// <param name="Asked">As it was asked for.</param>
/// <param name="Others">Other phrases that count, folded.</param>
internal sealed record Wanted(Asked Asked, ImmutableArray<ImmutableArray<string>> Others)
{
    // What every question in English holds says nothing of what is asked.
    private static readonly HashSet<string> empty = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "did", "do", "does", "for", "from", "has", "have", "how", "if", "in", "into", "is", "it", "its", "may", "might", "much",
        "of", "on", "or", "should", "so", "than", "that", "the", "their", "there", "these", "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "you", "your",
    };

    /// <summary>Whether a word says nothing of what is asked.</summary>
    public static bool IsEmpty(string word) => empty.Contains(word);

    /// <summary>What a query wants: names of topics brought together, words that say nothing left out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="synonyms">Names that mean the same, by topic.</param>
    public static ImmutableArray<Wanted> Of(Query query, IReadOnlyList<ImmutableArray<string>> synonyms)
    {
        var wanted = ImmutableArray.CreateBuilder<Wanted>();
        var asked = query.Asked;
        for (var at = 0; at < asked.Length; at++)
        {
            if (Named(asked, at, synonyms) is var (length, names))
            {
                ImmutableArray<string> words = [.. asked[at..(at + length)].SelectMany(one => one.Words)];
                wanted.Add(new(new(words, asked[at].Excluded, false), [.. names]));
                at += length - 1;
                continue;
            }
            var one = asked[at];
            if (one is { Words: [var word], Excluded: false } && empty.Contains(word)) continue;
            wanted.Add(new(one, []));
        }
        return wanted.Count > 0 ? wanted.ToImmutable() : [.. asked.Select(one => new Wanted(one, []))];
    }

    // The longest run of single words from here that is a name of a topic.
    private static (int Length, IEnumerable<ImmutableArray<string>> Names)? Named(ImmutableArray<Asked> asked, int at, IReadOnlyList<ImmutableArray<string>> synonyms)
    {
        (int, IEnumerable<ImmutableArray<string>>)? best = null;
        foreach (var names in synonyms)
        {
            var folded = names.Select(name => Folding.Words(name).Select(word => word.Folded).ToImmutableArray()).Where(words => words.Length > 0).ToList();
            foreach (var name in folded)
            {
                var words = new List<string>();
                var end = at;
                while (end < asked.Length && words.Count < name.Length && asked[end].Excluded == asked[at].Excluded) words.AddRange(asked[end++].Words);
                if (!words.SequenceEqual(name) || (best is { } longest && longest.Item1 >= end - at)) continue;
                best = (end - at, folded.Where(other => !other.SequenceEqual(name)).DistinctBy(other => string.Join(' ', other)));
            }
        }
        return best;
    }
}
