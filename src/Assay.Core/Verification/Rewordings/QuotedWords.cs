using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>Where a rule names the sentence's word and the source's ("overall survival", "transplant-free survival"), the source's stands in its place.</summary>
internal sealed partial class QuotedWords : IMending
{
    private const int Longest = 60;

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        foreach (var breach in complaint.Verdict.Breaches)
        {
            if (Quoted().Matches(breach.Explanation).Select(match => match.Groups["words"].Value).ToList() is not [var mine, var theirs] || mine.Length > Longest || theirs.Length > Longest)
                continue;
            if (!complaint.Source.Contains(theirs, StringComparison.OrdinalIgnoreCase) || string.Equals(mine, theirs, StringComparison.OrdinalIgnoreCase))
                continue;
            var at = complaint.Sentence.IndexOf(mine, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                yield return Mend.Of(at, mine.Length, Cased(theirs, complaint.Sentence, at));
        }
    }

    // A word of the middle of a sentence loses the capital that opened the source's.
    private static string Cased(string words, string sentence, int at) =>
        at > 0 && words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]) && char.IsLower(sentence[at]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    [GeneratedRegex("“(?<words>[^”]+)”", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
