using System.Text.RegularExpressions;

namespace Assay.Evaluation.Written;

/// <summary>
/// The school grade that prose asks of its reader: 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid, Fishburne, Rogers and
/// Chissom 1975, report 8-75 of the US Naval Technical Training Command). Syllables are counted by groups of vowels, a silent e apart.
/// </summary>
public static partial class ReadingGrade
{
    /// <summary>The grade of sentences; 0 where they have no words.</summary>
    public static double Of(IReadOnlyCollection<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var words = sentences.SelectMany(static sentence => Word().Matches(sentence).Select(static match => match.Value)).ToList();
        return words.Count == 0 ? 0 : (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>Syllables of a word, at least 1.</summary>
    public static int Syllables(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = word.ToLowerInvariant();
        var groups = Vowels().Count(plain);
        if (groups > 1 && SilentE().IsMatch(plain)) groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[\p{L}]+(?:['’-][\p{L}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[aeiouyα]+", RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();

    [GeneratedRegex(@"[^aeiouyl]es?$|[^aeiouydt]ed$|[aeiou]les?$", RegexOptions.CultureInvariant)]
    private static partial Regex SilentE();
}
