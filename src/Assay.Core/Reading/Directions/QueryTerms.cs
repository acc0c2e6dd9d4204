using System.Collections.Frozen;
using Assay.Language;

namespace Assay.Reading.Directions;

/// <summary>A phrase of a question as the stems of its words, its numbers and its initials.</summary>
internal sealed class QueryTerms
{
    private static readonly FrozenSet<string> Idle = Words("""
        the a an of in on at to for with without and or by from after before during than as is was were be been that this these those their its it who which
        group groups arm arms patients patient participants subjects treatment treatments therapy treated received receiving receive given administered administration intervention regimen
        mg kg g ml l day days daily once twice week weeks month months year years hour hours min minutes per dose doses mean median number numbers rate level levels score scores total
        time change changes compared versus vs plus every each all any based used using one two three oral orally study trial
        """);

    private static readonly FrozenSet<string> ControlWords = Words("placebo control controls sham usual standard no conventional routine untreated none saline vehicle without traditional baseline nothing dummy delayed waiting waitlist alone only normal regular healthy never");

    /// <summary>Words that stand for the arm held against.</summary>
    public static readonly FrozenSet<string> ControlNames = Words("placebo control controls sham usual standard conventional untreated saline vehicle traditional waitlist comparator routine");

    /// <summary>Words that stand for the arm tested.</summary>
    public static readonly FrozenSet<string> TestedNames = Words("intervention treatment experimental study treated test trial active supplemented therapy trained supplementation");

    public QueryTerms(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var initials = new System.Text.StringBuilder();
        var tokens = Tokens.Of(phrase);
        for (var k = 0; k < tokens.Length; k++)
        {
            var token = tokens[k];
            if (phrase.AsSpan(token.Start, token.Length) is "group" or "Group" or "arm" or "Arm" or "groups")
            {
                Label(phrase, tokens, k - 1);
                Label(phrase, tokens, k + 1);
            }
            var word = phrase.AsSpan(token.Start, token.Length);
            if (token.Kind == TokenKind.Mark) continue;
            if (token.Kind == TokenKind.Number)
            {
                Numbers.Add(Stem.Hash(word.TrimEnd('%')));
                continue;
            }
            if (ControlWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) ControlLike++;
            foreach (var piece in word.SplitAny("-‐‑–"))
                if (word[piece].Length > 0) initials.Append(char.ToUpperInvariant(word[piece][0]));
            if (Idle.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.Length == 1 && !char.IsUpper(word[0])) continue;
            Add(word);
            if (word.IndexOfAny("-‐‑–") >= 0)
                foreach (var piece in word.SplitAny("-‐‑–"))
                    if (word[piece].Length > 2 && !Idle.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[piece])) Pieces.Add(Stem.Of(word[piece]));
        }
        Initials = initials.ToString();
        // A phrase of idle words only still names something.
        if (Stems.Count == 0)
            foreach (var token in Tokens.Of(phrase))
                if (token.Kind is TokenKind.Word or TokenKind.Name && token.Length > 2) Add(phrase.AsSpan(token.Start, token.Length));
    }

    /// <summary>Stems of the words that carry meaning, in order, each once.</summary>
    public List<uint> Stems { get; } = [];

    /// <summary>Stems of the parts of hyphenated words.</summary>
    public HashSet<uint> Pieces { get; } = [];

    /// <summary>The numbers, as written.</summary>
    public HashSet<uint> Numbers { get; } = [];

    /// <summary>First letters of all words, upper case.</summary>
    public string Initials { get; }

    /// <summary>Letters or numbers that a group goes by in the phrase: <c>A</c> of "group A".</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>How many of its words name a control.</summary>
    public int ControlLike { get; }

    /// <summary>Whether <paramref name="stem"/> is one of the words or a part of one.</summary>
    public bool Has(uint stem) => Stems.Contains(stem) || Pieces.Contains(stem);

    /// <summary>Whether <paramref name="letters"/> could be an abbreviation of the phrase: capitals that are first letters in a row.</summary>
    public bool Abbreviates(ReadOnlySpan<char> letters)
    {
        if (letters.Length is < 2 or > 6) return false;
        foreach (var c in letters)
            if (!char.IsUpper(c)) return false;
        return Initials.AsSpan().Contains(letters, StringComparison.Ordinal);
    }

    /// <summary>Whether the word is too common to name anything.</summary>
    public static bool IsIdle(ReadOnlySpan<char> word) => Idle.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private void Label(string phrase, System.Collections.Immutable.ImmutableArray<Token> tokens, int index)
    {
        if (index < 0 || index >= tokens.Length || tokens[index] is not { Kind: not TokenKind.Mark, Length: <= 3 } token) return;
        if (char.IsUpper(phrase[token.Start]) || char.IsAsciiDigit(phrase[token.Start])) Labels.Add(phrase.Substring(token.Start, token.Length));
    }

    private void Add(ReadOnlySpan<char> word)
    {
        var stem = Stem.Of(word);
        if (!Stems.Contains(stem)) Stems.Add(stem);
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
