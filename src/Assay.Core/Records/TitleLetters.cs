using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Records;

/// <summary>The letters and digits of a title or a name, so that two spellings of one are the same.</summary>
internal static partial class TitleLetters
{
    /// <summary>
    /// Lower case; no marks over or under letters, no spaces, no punctuation; Greek letters by their names; digits above and
    /// below the line as digits; a remark on the language (<c>[Article in Chinese]</c>) left out.
    /// </summary>
    public static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in LanguageRemark().Replace(text, " ").EnumerateRunes())
        {
            if (rune.IsBmp && Spelt((char)rune.Value) is { } spelt) letters.Append(spelt);
            else if (Rune.IsLetterOrDigit(rune)) letters.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return letters.ToString();
    }

    private static string? Spelt(char letter) => letter < 128 ? null
        : Alphabet.GreekName(letter) ?? Alphabet.Plain(letter) ?? (Alphabet.Digit(letter) is { } digit ? digit.ToString() : null);

    [GeneratedRegex(@"[\[(](?:article|text) in [a-z, ]+[\])]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LanguageRemark();
}
