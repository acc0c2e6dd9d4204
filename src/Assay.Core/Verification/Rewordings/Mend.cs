using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>One way to mend a sentence.</summary>
/// <param name="Splices">The words changed; none overlaps another.</param>
internal sealed partial record Mend(ImmutableArray<Splice> Splices)
{
    /// <summary>Whether it is one of several that might be meant: where two such mends are true, nobody knows which.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it says less than the sentence did; a mend that puts something right comes first.</summary>
    public bool Drops { get; init; }

    /// <summary>A mend of one place.</summary>
    public static Mend Of(int start, int length, string words) => new([new Splice(new(start, length), words)]);

    /// <summary>A mend that takes words away.</summary>
    public static Mend Without(int start, int length) => Of(start, length, "") with { Drops = true };

    /// <summary>Both together, or null where they are about the same words.</summary>
    public Mend? And(Mend other) => Splices.Any(mine => other.Splices.Any(theirs => mine.At.Overlaps(theirs.At) || mine.At == theirs.At)) ? null
        : new Mend([.. Splices, .. other.Splices]) { IsGuess = IsGuess || other.IsGuess, Drops = Drops || other.Drops };

    /// <summary>The sentence, mended, with its spaces, articles and first letter as they should be.</summary>
    public string Applied(string sentence)
    {
        var text = sentence;
        foreach (var splice in Splices.OrderByDescending(splice => splice.At))
            text = text[..splice.At.Start] + splice.Words + text[splice.At.End..];
        text = Gap().Replace(Hollow().Replace(text, ""), "");
        text = Wide().Replace(text, " ").Trim();
        if (Drops || Splices.Any(splice => splice.Words.Length > 0 && char.IsLetter(splice.Words[0])))
            text = Article().Replace(text, match => match.Groups["a"].Value + ("aeiou".Contains(char.ToLowerInvariant(match.Groups["next"].Value[0]), StringComparison.Ordinal) ? "n " : " "));
        return text.Length > 0 && char.IsUpper(sentence.TrimStart().FirstOrDefault()) && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    [GeneratedRegex(@"\s*\(\s*[,;]?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Hollow();

    [GeneratedRegex(@"\s+(?=[,;.:)])|(?<=\()\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    // Letters that sound otherwise than they look (hour, one, European) are left as they were written.
    [GeneratedRegex(@"\b(?<a>[Aa])n? (?=(?<next>[b-df-gj-np-tv-zB-DF-GJ-NP-TV-Z][a-z]|[aAiI][a-z]|[eE][a-tv-z]|[oO][a-mo-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
