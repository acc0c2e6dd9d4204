using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>The source's reserve comes back: "improves" becomes "may improve" (V16).</summary>
internal sealed partial class Hedges : IMending
{
    private const string Finding = "The findings suggest that ";

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        if (!complaint.Breaks("V16"))
            yield break;
        var sentence = complaint.Sentence;
        var weak = complaint.Homes.Select(home => Weak().Match(home.At.Of(complaint.Source))).FirstOrDefault(match => match.Success)?.Value.ToLowerInvariant();
        var strong = weak is null && complaint.Homes.Any(home => Strong().IsMatch(home.At.Of(complaint.Source)));
        if (!strong)
        {
            var word = weak ?? "may";
            // Where the source has the same words behind its reserve, the reserve belongs there.
            foreach (var mend in Weakened(sentence, word).OrderBy(mend => !complaint.Homes.Any(home => home.At.Of(complaint.Source).Contains(mend.Splices[0].Words + Next().Match(sentence, mend.Splices[0].At.End).Value, StringComparison.OrdinalIgnoreCase))))
                yield return mend;
        }
        if (sentence.Length > 1 && !sentence.StartsWith(Finding, StringComparison.Ordinal))
            yield return Mend.Of(0, 1, Finding + (Opener().IsMatch(sentence) ? char.ToLowerInvariant(sentence[0]) : sentence[0]));
    }

    private static IEnumerable<Mend> Weakened(string sentence, string word)
    {
        foreach (Match match in Sure().Matches(sentence))
            yield return Mend.Of(match.Index, match.Length, match.Value.ToLowerInvariant() switch
            {
                "is" or "are" => $"{word} be",
                "was" or "were" => $"{word} have been",
                "has" or "have" => $"{word} have",
                "does not" or "do not" or "did not" => $"{word} not",
                _ => word,
            });
        foreach (Match match in Verbs.Finite().Matches(sentence))
            if (Verbs.Stem(match.Groups["verb"].Value) is { } stem)
                yield return Mend.Of(match.Index, match.Length, $"{word} {match.Groups["adverb"].Value}{stem}");
    }

    [GeneratedRegex(@"\G\s+\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"\b(?:may|might|could)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\b(?:suggest\w*|appear\w*|seem\w*|likely|probabl[ey])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\b(?:can|will|is|are|was|were|has|have|does not|do not|did not)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sure();

    // Only a word that is no name loses its capital.
    [GeneratedRegex(@"^(?:The|This|These|Those|That|A|An|It|In|At|After|Treatment|Patients|Survival|Mortality|New|Adding|There|No|Both|Early|Its|Their)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opener();
}
