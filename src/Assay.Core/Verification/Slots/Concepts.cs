using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>
/// What papers and those who retell them call by different words: "heart attack" and "myocardial infarction", "nosocomial" and "hospital-acquired".
/// One row is one thing; a phrase of up to four words is read as one.
/// </summary>
internal static class Concepts
{
    private const int LongestPhrase = 4;

    private static readonly FrozenDictionary<string, string> Table = Read();
    private static readonly FrozenSet<string> Openers = Table.Keys.Where(static phrase => phrase.Contains(' ')).Select(static phrase => phrase[..phrase.IndexOf(' ')]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What each word stands for: its place among <paramref name="words"/>, how many words the phrase takes, and the concept, or null where it stands for itself.
    /// </summary>
    public static IEnumerable<(int At, int Taken, string? Concept)> In(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (taken, concept) = (1, (string?)null);
            if (Openers.Contains(words[i].Lower))
                for (var length = Math.Min(LongestPhrase, words.Count - i); length > 1 && concept is null; length--)
                    if (Table.TryGetValue(string.Join(' ', Enumerable.Range(i, length).Select(k => words[k].Lower)), out concept))
                        taken = length;
            if (concept is null && words[i].Kind is WordKind.Content or WordKind.Name) concept = Table.GetValueOrDefault(words[i].Lower);
            yield return (i, taken, concept);
            i += taken - 1;
        }
    }

    private static FrozenDictionary<string, string> Read()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (ConceptRows.Common + ConceptRows.Plain).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                table.TryAdd(phrase, Synonyms.ConceptOf(phrase) ?? line[..colon]);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
