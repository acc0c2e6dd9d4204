using System.Text.RegularExpressions;

namespace Assay.Digests.Extractive;

/// <summary>Makes a source sentence shorter without changing what it says.</summary>
internal static partial class Compression
{
    /// <summary>The sentence without labels, openings and citations; above <paramref name="words"/> words also without asides that hold no number.</summary>
    public static string Of(string sentence, int words)
    {
        var text = Space().Replace(sentence, " ").Trim();
        text = Label().Replace(text, "");
        text = Opening().Replace(text, "");
        text = Citation().Replace(text, "");
        if (WordsIn(text) > words)
            text = Aside().Replace(text, "");
        text = ThirdPerson.Of(Space().Replace(text, " ").Trim());
        if (text.Length == 0)
            return sentence.Trim();
        if (char.IsAsciiLetterLower(text[0]) && !Lower().IsMatch(text))
            text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '?' or '!' or '…' or '"' or '”' ? text : text.TrimEnd(';', ',', ':') + ".";
    }

    /// <summary>Whether a sentence only files the paper: its level of evidence, its registration, its copyright.</summary>
    public static bool IsFurniture(string sentence) => Furniture().IsMatch(sentence);

    /// <summary>How many words, by spaces.</summary>
    public static int WordsIn(string text) => text.Count(char.IsWhiteSpace) + 1;

    [GeneratedRegex(@"^\s*(?:(?:oxford )?(?:levels? of evidence|evidence level)\b(?=[ :;,-]*(?:[IVX1-5]|level|therapeutic|prognostic|diagnostic|economic|n/?a))|(?:clinical )?trial registration\b|(?:this (?:trial|study) (?:is|was) )?registered (?:at|with|in|on|under)\b|(?:clinicaltrials?\.gov|prospero|isrctn|eudract|chictr|umin|nct\d)\b|copyright\b|©|\(c\) ?\d|funded by\b|funding\s*:|key ?words\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"^(?:[A-Z][A-Z /&'’]{3,40}:|(?:Background|Objectives?|Aims?|Purpose|Methods?|Results?|Findings?|Conclusions?|Interpretation|Significance|Introduction)\s*[:.—-])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:in (?:conclusion|summary|short|addition)|to (?:conclude|summari[sz]e)|conclusively|taken together|collectively|altogether|therefore|thus|hence|moreover|furthermore|additionally|finally|overall|importantly|notably|interestingly|here|herein|also|besides|as a result|consequently)\s*,\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*(?:\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,6}\]|\([A-Z][A-Za-z'’-]{1,30} (?:et al\.?|and [A-Z][A-Za-z'’-]{1,30}),? (?:19|20)\d\d[a-z]?\))", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\s*\([^()\d]{16,160}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    // Names that begin in lower case stay: p53, miR-21, mRNA, iPSC.
    [GeneratedRegex(@"^[a-z]{0,3}[A-Z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();
}
