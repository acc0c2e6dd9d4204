using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Digests.Generative;

/// <summary>Makes plain text of what a model wrote: no markup, no links, no characters that cannot be seen.</summary>
public static partial class PlainProse
{
    /// <summary>The text, on one line; empty where nothing is left.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Image().Replace(text, " ");
        plain = Link().Replace(plain, "$1");
        plain = Tag().Replace(plain, " ");
        plain = Address().Replace(plain, " ");
        plain = Emphasis().Replace(plain, "$2");
        var kept = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate))
                kept.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return Spaces().Replace(Opening().Replace(kept.ToString(), ""), " ").Trim();
    }

    [GeneratedRegex(@"!\[[^\]]{0,500}\]\([^)]{0,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]]{0,500})\]\([^)]{0,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // A tag begins with a letter: "p <0.05" and "n<10 and m>5" are none.
    [GeneratedRegex(@"</?[A-Za-z!][^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(?:https?|ftp|file|data|javascript):\S+|\bwww\.\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(\*\*|__|`{1,3})(?=\S)([^*_`]{1,500}?)(?<=\S)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*(?:[-*•>]|#{1,6})\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
