using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>
/// Two numbers that are one thing: the bounds of an interval, "from 10 to 12". A rewording gives such a pair only as the source
/// gives it: half of one and half of another is what nobody said.
/// </summary>
internal static partial class Pairs
{
    /// <summary>Whether every pair of <paramref name="sentence"/> that the sentence did not have before stands in the source.</summary>
    public static bool AreWhole(string sentence, string before, string source)
    {
        var (known, said) = (Of(before).ToHashSet(), Of(source).ToHashSet());
        return Of(sentence).All(pair => known.Contains(pair) || said.Contains(pair));
    }

    /// <summary>The interval that stands behind a place of the source, its bounds as literals; null where none does.</summary>
    public static (string Low, string High)? After(string source, int end)
    {
        var match = Pair().Match(source, Math.Min(end, source.Length));
        return match.Success && !Between().IsMatch(source[Math.Min(end, source.Length)..match.Index]) ? (match.Groups["a"].Value, match.Groups["b"].Value) : null;
    }

    /// <summary>The intervals a sentence names as such.</summary>
    public static MatchCollection Intervals(string sentence) => Interval().Matches(sentence);

    private static IEnumerable<(string, string)> Of(string text) => Pair().Matches(text).Select(match => (Plain(match.Groups["a"].Value), Plain(match.Groups["b"].Value)));

    private static string Plain(string number) => number.Replace('·', '.').TrimStart('0');

    [GeneratedRegex(@"(?<![\d.,·])(?<a>\d[\d·]*(?:[.·]\d+)?|\.\d+)%?\s*(?:to|[-–—,;])\s*(?<b>\d[\d·]*(?:[.·]\d+)?|\.\d+)(?![\d.]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(?:CIs?|confidence intervals?)\b[\s,:=(]*(?:of |was |from |between )?(?<a>\d[\d.·]*\d|\.\d+|\d)%?\s*(?:to|and|[-–—,;])\s*(?<b>\d[\d.·]*\d|\.\d+|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    // Words that open another result, or a number of its own.
    [GeneratedRegex(@"[.;](?:\s|$)|\b(?:and|versus|vs|compared|group|in|with)\b|\d(?!\d*%\s*(?:CI|confidence))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
