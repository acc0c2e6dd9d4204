namespace Assay.Language;

/// <summary>
/// The same text with letters and signs that only look Latin made Latin: full-width forms, Cyrillic letters inside Latin words,
/// marks of direction. Position by position, so that every passage of one is a passage of the other.
/// </summary>
public static class PlainLetters
{
    private const string Cyrillic = "АВЕЅІЈКМНОРСТХаеорсухіјѕԁԛԝ";
    private const string Latin = "ABESIJKMHOPCTXaeopcyxijsdqw";

    /// <summary>The plain text; <paramref name="text"/> itself where nothing looks like something else.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && !Suspect(text[first])) first++;
        if (first == text.Length) return text;
        var plain = text.ToCharArray();
        for (var i = first; i < plain.Length; i++)
        {
            var c = plain[i];
            if (c is >= '\uFF01' and <= '\uFF5E') plain[i] = (char)(c - 0xFEE0);
            else if (IsDirection(c)) plain[i] = ' ';
        }
        for (var at = 0; at < plain.Length;)
        {
            var end = at;
            var (latin, alike) = (false, false);
            while (end < plain.Length && char.IsLetter(plain[end]))
            {
                latin |= plain[end] < 0x250;
                alike |= Cyrillic.Contains(plain[end], StringComparison.Ordinal);
                end++;
            }
            if (latin && alike)
                for (var i = at; i < end; i++)
                    if (Cyrillic.IndexOf(plain[i], StringComparison.Ordinal) is var letter and >= 0) plain[i] = Latin[letter];
            at = Math.Max(end, at + 1);
        }
        return new(plain);
    }

    private static bool Suspect(char c) => c is >= '\u0400' and <= '\u052F' or >= '\uFF01' and <= '\uFF5E' || IsDirection(c);

    private static bool IsDirection(char c) => c is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
