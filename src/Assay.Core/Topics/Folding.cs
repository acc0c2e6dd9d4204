namespace Assay.Topics;

/// <summary>One character for all the characters that papers use for it; positions stay.</summary>
internal static class Folding
{
    /// <summary>Writes the folded form of <paramref name="text"/> from a position on, character for character.</summary>
    public static void Fold(string text, int from, Span<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = text[from + i];
            folded[i] = c < 128 ? Ascii(c)
                : IsSuperscript(c) && !IsRaisedName(text, from + i) ? c
                : Of(c);
        }
    }

    /// <summary>Lower case; any space as ' ', any hyphen or dash as '-', small raised or lowered digits as digits.</summary>
    public static char Of(char c) => c switch
    {
        < (char)128 => Ascii(c),
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFF0D' or '\u2043' => '-',
        '\u00B9' => '1',
        '\u00B2' => '2',
        '\u00B3' => '3',
        '\u2070' => '0',
        >= '\u2074' and <= '\u2079' => (char)(c - '\u2074' + '4'),
        >= '\u2080' and <= '\u2089' => (char)(c - '\u2080' + '0'),
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        // A Latin alpha, and a German sharp s, stand in many a paper where a Greek letter was meant.
        '\u0251' => 'α',
        'ß' or 'ẞ' or 'ϐ' => 'β',
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsSuperscript(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    // Raised digits after a Greek letter belong to a name (thymosin β⁴); anywhere else they cite a reference.
    private static bool IsRaisedName(string text, int at)
    {
        while (at > 0 && IsSuperscript(text[at])) at--;
        return Of(text[at]) is >= 'α' and <= 'ω';
    }

    private static char Ascii(char c) =>
        c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '\n' or '\r' or '\t' ? ' ' : c;
}
