using System.Collections.Immutable;

namespace Assay.Language;

/// <summary>Cuts a text into tokens fit for biomedicine, in one pass and linear time.</summary>
public static class Tokens
{
    // A word joined to digits by a hyphen is a name (IL-6, COVID-19), unless the word asks for a number.
    private static readonly HashSet<string> AsksForNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "ci", "p", "range", "mean", "median", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "hour", "hours", "n", "sd", "se", "iqr", "hr", "or", "rr", "from", "to", "pre", "post", "age", "aged", "ages",
    };

    /// <summary>The tokens of <paramref name="text"/> in order; white space lies between them.</summary>
    public static ImmutableArray<Token> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 4);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                at++;
                continue;
            }
            var previous = found.Count == 0 ? default(Token?) : found[^1];
            var token = Next(text, at, previous);
            found.Add(token);
            at = token.End;
        }
        return found.DrainToImmutable();
    }

    private static Token Next(string text, int at, Token? previous)
    {
        if (Numerals.StartsAt(text, at, previous))
        {
            var numeral = Numerals.Scan(text, at, previous);
            return new(at, numeral.End - at, numeral.IsName ? TokenKind.Name : TokenKind.Number);
        }
        if (!char.IsLetter(text[at]) && !char.IsSurrogate(text[at])) return new(at, 1, TokenKind.Mark);
        return Word(text, at);
    }

    private static Token Word(string text, int start)
    {
        var at = start;
        var digits = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsWordCharacter(c))
            {
                digits |= char.IsDigit(c);
                at++;
            }
            else if (IsJoiner(text, start, at, out var joinsDigit))
            {
                if (joinsDigit && AsksForNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, Math.Min(at - start, 32)))) break;
                at++;
            }
            else if (Script(text, at) is var past and > 0)
            {
                digits |= text.AsSpan(at, past - at).ContainsAnyInRange('0', '9');
                at = past;
            }
            else break;
        }
        // The sign of a surface marker belongs to its name: CD4+, CD45RA−.
        if (digits && at < text.Length && text[at] is '+' or '⁺' or '⁻') at++;
        return new(start, at - start, digits ? TokenKind.Name : TokenKind.Word);
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' || IsScript(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsScript(char c) => c is '²' or '³' or '¹' or (>= '⁰' and <= '₟');

    private static bool IsJoiner(string text, int start, int at, out bool joinsDigit)
    {
        joinsDigit = false;
        if (at + 1 >= text.Length || at == start) return false;
        var hyphen = text[at] is '-' or '‐' or '‑';
        // An en dash joins letters to letters or to a short whole number (interleukin–6), never two measurements.
        if (!hyphen && text[at] != '–') return false;
        if (char.IsLetter(text[at + 1])) return hyphen || char.IsLower(text[at + 1]) == char.IsLower(text[at - 1]);
        if (!char.IsDigit(text[at + 1])) return false;
        joinsDigit = true;
        var end = at + 1;
        while (end < text.Length && end - at < 12 && char.IsDigit(text[end])) end++;
        return !(end + 1 < text.Length && text[end] is '.' or '·' && char.IsDigit(text[Math.Min(end + 1, text.Length - 1)]));
    }

    /// <summary>End of a flattened superscript or subscript <c>^(..)</c>, <c>_(..)</c> that starts at <paramref name="at"/>; 0 if none.</summary>
    internal static int Script(string text, int at)
    {
        if (at + 3 >= text.Length || text[at] is not ('^' or '_') || text[at + 1] != '(') return 0;
        for (var end = at + 2; end < text.Length && end < at + 16; end++)
        {
            if (text[end] == ')') return end + 1;
            if (char.IsWhiteSpace(text[end]) || text[end] is '(' or '^' or '_') return 0;
        }
        return 0;
    }
}
