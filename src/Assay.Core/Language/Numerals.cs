using System.Globalization;

namespace Assay.Language;

/// <summary>Scans number literals: signs, decimals of every kind, thousands, powers of ten, attached marks.</summary>
public static class Numerals
{
    private const string BeforeSign = "([{=<>≤≥,;:~≈/±–—-−|";

    /// <summary>Whether a number literal starts at <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A position in it, at the start of a token.</param>
    /// <param name="previous">The token before, which decides whether a dash is a sign or joins a range.</param>
    public static bool StartsAt(string text, int at, Token? previous)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (char.IsDigit(text[at])) return true;
        if (IsPoint(text[at])) return PointStarts(text, at);
        if (!IsSign(text[at]) || at + 1 >= text.Length) return false;
        if (!char.IsDigit(text[at + 1]) && !(IsPoint(text[at + 1]) && at + 2 < text.Length && char.IsDigit(text[at + 2]))) return false;
        if (at == 0) return true;
        var before = text[at - 1];
        if (char.IsWhiteSpace(before))
            return text[at] is '−' or '+' || previous is not { Kind: TokenKind.Number } number || IsLevel(text.AsSpan(number.Start, number.Length));
        // In 14.9 +/-12.7 the dash is half of a plus-minus.
        if (before == '/' && at > 1 && text[at - 2] == '+') return false;
        return BeforeSign.Contains(before, StringComparison.Ordinal);
    }

    /// <summary>Reads the literal that starts at <paramref name="start"/>.</summary>
    public static Numeral Scan(string text, int start, Token? previous)
    {
        ArgumentNullException.ThrowIfNull(text);
        var negative = text[start] is '-' or '−' or '–';
        var digits = IsSign(text[start]) ? start + 1 : start;
        var end = Core(text, digits, MayGroupBySpace(text, previous), out var value, out var decimals, out var quantity);
        if (!quantity) return new(start, end, double.NaN, 0, "", true);
        if (negative) value = -value;
        return NumeralMarks.Attach(text, new(start, end, value, decimals, "", false));
    }

    // "CI 95% -2.11 to 0.19": behind a level comes no range.
    private static bool IsLevel(ReadOnlySpan<char> literal) => literal is "95%" or "90%" or "99%" or "97.5%";

    internal static bool IsSign(char c) => c is '-' or '−' or '+' or '–';

    internal static bool IsPoint(char c) => c is '.' or '·' or '⋅' or '‧' or '∙';

    private static bool PointStarts(string text, int at) =>
        at + 1 < text.Length && char.IsDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && !IsPoint(text[at - 1]));

    // "group 1 120 patients": a label before the figure makes the space a boundary.
    private static bool MayGroupBySpace(string text, Token? previous) =>
        previous is not { Kind: TokenKind.Word } word || text.AsSpan(word.Start, Math.Min(word.Length, 16)) is not
            ("group" or "groups" or "Group" or "Groups" or "day" or "Day" or "week" or "phase" or "Phase" or "type" or "Type" or "grade" or "stage" or "Table" or "arm" or "Arm");

    private static int Core(string text, int at, bool spaces, out double value, out int decimals, out bool quantity)
    {
        var whole = Digits(text, at);
        var end = whole;
        decimals = 0;
        quantity = true;
        var groups = whole - at is >= 1 and <= 3 && text[at] != '0' ? Thousands(text, whole, spaces) : whole;
        if (groups > whole) end = groups;
        var point = end;
        if (point + 1 < text.Length && (IsPoint(text[point]) || point == whole && IsDecimalComma(text, at, point)) && char.IsDigit(text[point + 1]))
        {
            end = Digits(text, point + 1);
            decimals = end - point - 1;
        }
        if (end + 1 < text.Length && IsPoint(text[end]) && char.IsDigit(text[end + 1]))
        {
            // Two points: a version, an address or a section number, no quantity.
            while (end + 1 < text.Length && IsPoint(text[end]) && char.IsDigit(text[end + 1])) end = Digits(text, end + 1);
            quantity = false;
        }
        value = quantity ? Parse(text.AsSpan(at, end - at), decimals) : double.NaN;
        return end;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at])) at++;
        return at;
    }

    private static int Thousands(string text, int at, bool spaces)
    {
        if (at >= text.Length) return at;
        var separator = text[at];
        if (separator is not (',' or '\u202f' or '\u2009' or '\u00a0' or '’') && !(separator == ' ' && spaces)) return at;
        var end = at;
        while (end + 3 < text.Length && text[end] == separator && char.IsDigit(text[end + 1]) && char.IsDigit(text[end + 2])
               && char.IsDigit(text[end + 3]) && (end + 4 >= text.Length || !char.IsDigit(text[end + 4]))) end += 4;
        return end;
    }

    // A comma is a decimal comma in 12,5 and 0,123; in 1,2,3 and 4,5-dimethyl it separates.
    private static bool IsDecimalComma(string text, int start, int comma)
    {
        if (text[comma] != ',') return false;
        var end = Digits(text, comma + 1);
        var count = end - comma - 1;
        if (count is 0 or > 4 || count == 3 && !(comma - start == 1 && text[start] == '0')) return false;
        if (start > 1 && text[start - 1] == ',' && char.IsDigit(text[start - 2])) return false;
        return end >= text.Length || !(text[end] is ',' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
    }

    private static double Parse(ReadOnlySpan<char> literal, int decimals)
    {
        if (literal.Length > 60) return double.NaN;
        Span<char> clean = stackalloc char[64];
        var length = 0;
        for (var i = 0; i < literal.Length; i++)
        {
            if (char.IsDigit(literal[i])) clean[length++] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(literal[i]));
            else if (decimals > 0 && i == literal.Length - decimals - 1) clean[length++] = '.';
        }
        return double.TryParse(clean[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }
}
