using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>Abbreviations that a text defines: "acute-on-chronic liver failure (ACLF)".</summary>
internal sealed partial class Abbreviations
{
    private readonly Dictionary<string, ImmutableArray<string>> meanings = new(StringComparer.Ordinal);

    public Abbreviations(params string[] texts)
    {
        foreach (var text in texts)
            foreach (var match in InBrackets().EnumerateMatches(text))
                Define(text, match.Index, text.Substring(match.Index + 1, match.Length - 2));
    }

    /// <summary>Each abbreviation with the keys of its long form.</summary>
    public IEnumerable<(string Short, ImmutableArray<string> Keys)> All => meanings.Select(static pair => (pair.Key, pair.Value));

    /// <summary>The keys that a word stands for: those of its long form, or its own.</summary>
    public IEnumerable<string> KeysOf(Word word) => meanings.TryGetValue(word.Lower, out var keys) ? keys : [word.Key];

    private void Define(string text, int bracket, string shortForm)
    {
        var letters = shortForm.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
        if (letters.Length < 2)
            return;
        var before = Words.In(text, Math.Max(0, bracket - 120), bracket);
        var reach = Math.Min(before.Count, letters.Length + 3);
        for (var take = reach; take >= Math.Max(1, letters.Length / 2); take--)
        {
            var phrase = before[^take..];
            if (phrase[0].Lower[0] != letters[0] || !Fits(phrase, letters))
                continue;
            var keys = phrase.Where(word => word.Kind is WordKind.Content or WordKind.Name).Select(word => word.Key).ToImmutableArray();
            if (keys.Length > 0)
                meanings.TryAdd(Words.In(shortForm) is [var only, ..] ? only.Lower : shortForm.ToLowerInvariant(), keys);
            return;
        }
    }

    // The letters are initials of the words, or stand in order inside them.
    private static bool Fits(List<Word> phrase, char[] letters)
    {
        var next = 0;
        foreach (var word in phrase)
        {
            if (next < letters.Length && word.Lower[0] == letters[next])
                next++;
        }
        return next >= letters.Length - 1 && (next == letters.Length || letters.Length > 2);
    }

    [GeneratedRegex(@"\([A-Z][A-Za-z0-9-]{1,9}\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
