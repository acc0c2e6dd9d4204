using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Language;

/// <summary>Finds numbers written in words.</summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Cardinals = new Dictionary<string, int>
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["one"] = 1,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Multiples = new Dictionary<string, double>
    {
        ["doubled"] = 2,
        ["tripled"] = 3,
        ["trebled"] = 3,
        ["quadrupled"] = 4,
        ["halved"] = 0.5,
        ["twofold"] = 2,
        ["two-fold"] = 2,
        ["threefold"] = 3,
        ["three-fold"] = 3,
        ["fourfold"] = 4,
        ["four-fold"] = 4,
        ["fivefold"] = 5,
        ["five-fold"] = 5,
        ["sixfold"] = 6,
        ["six-fold"] = 6,
        ["tenfold"] = 10,
        ["ten-fold"] = 10,
        ["doubling"] = 2,
        ["halving"] = 0.5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers in words among <paramref name="tokens"/> of <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<NumberWord> Find(string text, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<NumberWord>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Length > 20) continue;
            var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (Multiples.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var times))
                found.Add(new(tokens[i].At, times, NumberWordForm.Multiple));
            else if (Fraction(text, tokens, i, word) is { } fraction)
            {
                found.Add(fraction.Word);
                i = fraction.Last;
            }
            else if (Cardinal(text, tokens, i) is { } cardinal)
            {
                found.Add(cardinal.Word);
                i = cardinal.Last;
            }
        }
        return found.DrainToImmutable();
    }

    private static (NumberWord Word, int Last)? Fraction(string text, ImmutableArray<Token> tokens, int i, ReadOnlySpan<char> word)
    {
        if (word.Equals("half", StringComparison.OrdinalIgnoreCase))
            return (new(tokens[i].At, 0.5, NumberWordForm.Fraction), i);
        // two-thirds, one-third
        if (word.IndexOf('-') is var hyphen and > 0 && Small(word[..hyphen]) is { } numerator && Part(word[(hyphen + 1)..]) is { } part && numerator < part)
            return (new(tokens[i].At, (double)numerator / part, NumberWordForm.Fraction), i);
        if (i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word)
        {
            var next = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
            // "a third of": "a third dose" is an ordinal, so the "of" is needed; "two thirds" needs none.
            var one = word is "a" or "A" or "one" or "One";
            if ((one || Small(word) is > 1) && Part(next) is { } parts && (!one || IsWord(text, tokens, i + 2, "of") || IsShare(text, tokens, i)) && (one ? 1 : Small(word)) < parts)
                return (new(Passage.Between(tokens[i].Start, tokens[i + 1].End), (double)(one ? 1 : Small(word)!.Value) / parts, NumberWordForm.Fraction), i + 1);
            // one in four
            if (next is "in" && Small(word) is { } of && i + 2 < tokens.Length && tokens[i + 2].Kind == TokenKind.Word
                && Small(text.AsSpan(tokens[i + 2].Start, tokens[i + 2].Length)) is { } whole && of < whole)
                return (new(Passage.Between(tokens[i].Start, tokens[i + 2].End), (double)of / whole, NumberWordForm.Fraction), i + 2);
        }
        return null;
    }

    // "a third lower", "cut by a quarter"; "a third dose" is an ordinal.
    private static bool IsShare(string text, ImmutableArray<Token> tokens, int i) =>
        i > 0 && IsWord(text, tokens, i - 1, "by") && (i + 2 >= tokens.Length || tokens[i + 2].Kind == TokenKind.Mark || IsWord(text, tokens, i + 2, "in") || IsWord(text, tokens, i + 2, "with"))
        || i + 2 < tokens.Length && Lexicon.Of(text.AsSpan(tokens[i + 2].Start, tokens[i + 2].Length)).HasFlag(WordClass.Comparative) && !IsWord(text, tokens, i + 2, "different");

    private static (NumberWord Word, int Last)? Cardinal(string text, ImmutableArray<Token> tokens, int i)
    {
        var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
        // "seven-day", "twelve-week", "sixteen-month-old"
        if (word.EndsWith("-old", StringComparison.Ordinal)) word = word[..^"-old".Length];
        if (word.LastIndexOf('-') is var hyphen and > 0 && Units.Time(word[(hyphen + 1)..]) is { } time && (word.Length - hyphen > 3 || word[(hyphen + 1)..] is "h" or "hr" or "wk" or "yr") && Small(word[..hyphen]) is { } length)
            return (new(tokens[i].At, length, NumberWordForm.Cardinal, time), i);
        if (Small(word) is not { } value) return null;
        // "one" is a pronoun more often than a number; what follows must be countable.
        if (value == 1 && !OneCounts(text, tokens, i)) return null;
        var last = i;
        while (last + 1 < tokens.Length && last - i < 6 && tokens[last + 1].Kind == TokenKind.Word)
        {
            var next = text.AsSpan(tokens[last + 1].Start, tokens[last + 1].Length);
            if (next.Equals("hundred", StringComparison.OrdinalIgnoreCase) && value < 100) value *= 100;
            else if (next.Equals("thousand", StringComparison.OrdinalIgnoreCase) && value < 1000) value *= 1000;
            else if (value >= 100 && value % 100 == 0 && Small(next) is { } rest and >= 10 and < 100) value += rest;
            else if (next is "and" && value % 100 == 0 && value > 0 && last + 2 < tokens.Length && tokens[last + 2].Kind == TokenKind.Word
                     && Small(text.AsSpan(tokens[last + 2].Start, tokens[last + 2].Length)) is { } small and < 100)
            {
                value += small;
                last++;
            }
            else if (Small(next) is { } unit && unit < 10 && value % 10 == 0 && value is >= 20 and < 100) value += unit;
            else break;
            last++;
        }
        return (new(Passage.Between(tokens[i].Start, tokens[last].End), value, NumberWordForm.Cardinal), last);
    }

    private static bool OneCounts(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Length) return false;
        // Nobody writes "one±0.3" of a pronoun.
        if (text[tokens[i + 1].Start] == '±') return true;
        if (tokens[i + 1].Kind != TokenKind.Word) return false;
        var next = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
        return next is "patient" or "participant" or "subject" or "death" or "case" or "hundred" or "woman" or "man" or "child" or "infant" or "person" or "event"
            or "month" or "week" or "year" or "day" or "hour";
    }

    private static int? Small(ReadOnlySpan<char> word)
    {
        if (word.Length > 16) return null;
        var table = Cardinals.GetAlternateLookup<ReadOnlySpan<char>>();
        if (table.TryGetValue(word, out var value)) return value;
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && table.TryGetValue(word[..hyphen], out var ten) && ten is >= 20 and < 100 && table.TryGetValue(word[(hyphen + 1)..], out var unit) && unit < 10
            ? ten + unit : null;
    }

    private static int? Part(ReadOnlySpan<char> word) =>
        word.Length <= 16 && Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var part) ? part : null;

    private static bool IsWord(string text, ImmutableArray<Token> tokens, int i, string word) =>
        i < tokens.Length && text.AsSpan(tokens[i].Start, tokens[i].Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
