using System.Text.RegularExpressions;

namespace Assay.Language;

/// <summary>What stands low in print, as MEDLINE writes it: "HbA(1c)", "FEV(1)", "PaO(2)".</summary>
public static partial class Subscripts
{
    private const int LongestName = 5;

    /// <summary>Where the subscript that opens at <paramref name="open"/> ends, after its parenthesis; 0 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word before the parenthesis begins.</param>
    /// <param name="open">The place of the opening parenthesis.</param>
    /// <param name="end">Where the text to be looked at ends.</param>
    public static int EndOf(string text, int start, int open, int end)
    {
        if (open + 2 >= end || text[open] != '(' || open - start > LongestName || !char.IsAsciiDigit(text[open + 1]) || !text.AsSpan(start, open - start).ContainsAnyInRange('A', 'Z')) return 0;
        var close = open + (text[open + 2] == ')' ? 2 : 3);
        return close < end && text[close] == ')' && char.IsAsciiLetterOrDigit(text[close - 1]) ? close + 1 : 0;
    }

    /// <summary>The text as one writes it in a line: "HbA1c". Places are not kept.</summary>
    public static string Flat(string text) => text.Contains('(', StringComparison.Ordinal) ? Low().Replace(text, "${name}${low}") : text;

    [GeneratedRegex(@"(?<![\p{L}\d])(?=[A-Za-z]{0,4}[A-Z])(?<name>[A-Za-z]{1,5})\((?<low>\d[A-Za-z\d]?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Low();
}
