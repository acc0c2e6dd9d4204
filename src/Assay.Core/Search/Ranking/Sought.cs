using System.Collections.Immutable;
using Assay.Store.Sqlite.Index;

namespace Assay.Search.Ranking;

/// <summary>One thing asked for, found in the index: the papers that have it in any of its forms.</summary>
/// <param name="Papers">Papers, with how often they have it, weighed by column.</param>
/// <param name="Forms">Words and phrases that count as it and stand in papers, folded.</param>
/// <param name="Weight">What it counts beside the others.</param>
internal sealed record Sought(PaperList Papers, ImmutableArray<ImmutableArray<string>> Forms, double Weight = 1)
{
    // A stem of fewer letters is looked for among words that share this many.
    private const int Shared = 3;

    // No ending of English is longer (-alizations).
    private const int Ending = 12;

    /// <summary>A thing wanted: a word in all its inflections, a phrase as it stands, names of a topic together.</summary>
    public static Sought Of(WordIndex index, Wanted wanted)
    {
        var asked = wanted.Asked;
        var own = asked is { Words: [var word], IsQuoted: false } ? Word(index, word, asked.Prefix && wanted.Others.IsEmpty) : Phrase(index, asked.Words);
        if (wanted.Others.IsEmpty) return own;
        var all = wanted.Others.Select(other => other is [var single] ? Word(index, single, false) : Phrase(index, other)).Prepend(own).ToList();
        return new(PaperList.Union([.. all.Select(one => one.Papers)]), [.. all.SelectMany(one => one.Forms)]);
    }

    /// <summary>A word with all words of its stem and its other spellings; where papers have none, and it may go on, those that begin so.</summary>
    public static Sought Word(WordIndex index, string word, bool mayGoOn)
    {
        var found = new Dictionary<string, List<Occurrences>>(StringComparer.Ordinal);
        foreach (var spelling in Spellings.Of(word))
        {
            var stem = PorterStem.Of(spelling);
            var isPlain = spelling.Length >= Shared && !spelling.AsSpan().ContainsAnyExceptInRange('a', 'z');
            var beginning = isPlain && stem.Length >= Shared ? stem[..Math.Max(Shared, stem.Length - 1)] : spelling;
            foreach (var (one, pieces) in index.Beginning(beginning, isPlain ? stem.Length + Ending : spelling.Length, one => one == spelling || (isPlain && one.Length >= Shared && PorterStem.Of(one) == stem))) found[one] = pieces;
        }
        if (found.Count == 0 && mayGoOn)
            foreach (var (one, pieces) in index.Beginning(word, int.MaxValue, _ => true)) found[one] = pieces;
        var forms = found.Keys.Order(StringComparer.Ordinal).Select(form => ImmutableArray.Create(form)).ToImmutableArray();
        return new(WordIndex.Weighed(found.Values.SelectMany(pieces => pieces)), forms);
    }

    private static Sought Phrase(WordIndex index, ImmutableArray<string> words) => words.Length == 1
        ? new(WordIndex.Weighed(index.Exactly(words[0])), [words])
        : new(index.Phrase(words), [words]);
}
