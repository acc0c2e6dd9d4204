using System.Collections.Immutable;
using Assay.Store;

namespace Assay.Search;

/// <summary>What is marked in the words of papers, sorted by its first word, so that a word that begins nothing costs one look.</summary>
internal sealed class Marking
{
    private readonly Dictionary<string, List<ImmutableArray<string>>> byFirst = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> open = [];

    /// <summary>Marks what is asked for, not what is excluded.</summary>
    public Marking(IEnumerable<Asked> asked)
    {
        foreach (var one in asked.Where(one => !one.Excluded && !one.Words.IsEmpty))
        {
            if (one.Prefix) open.Add(one.Words);
            if (!byFirst.TryGetValue(one.Words[0], out var phrases)) byFirst[one.Words[0]] = phrases = [];
            phrases.Add(one.Words);
        }
    }

    /// <summary>Where it stands in a text, in order, apart from each other, the longest first where several begin.</summary>
    public List<(int From, int To)> In(ImmutableArray<Word> words)
    {
        var hits = new List<(int From, int To)>();
        for (var at = 0; at < words.Length; at++)
        {
            var longest = 0;
            if (byFirst.TryGetValue(words[at].Folded, out var phrases))
                foreach (var phrase in phrases)
                    if (phrase.Length > longest && StandsAt(phrase, words, at, isOpen: false)) longest = phrase.Length;
            foreach (var phrase in open)
                if (phrase.Length > longest && StandsAt(phrase, words, at, isOpen: true)) longest = phrase.Length;
            if (longest == 0) continue;
            hits.Add((at, at + longest));
            at += longest - 1;
        }
        return hits;
    }

    private static bool StandsAt(ImmutableArray<string> phrase, ImmutableArray<Word> words, int at, bool isOpen)
    {
        if (at + phrase.Length > words.Length) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var (word, wanted) = (words[at + i].Folded, phrase[i]);
            if (isOpen && i == phrase.Length - 1 ? !word.StartsWith(wanted, StringComparison.Ordinal) : word != wanted) return false;
        }
        return true;
    }
}
