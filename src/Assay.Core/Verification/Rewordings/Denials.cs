using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>What the source denies is denied, and what it asserts asserted (V15); "significant" goes where the source does not say it (V11).</summary>
internal sealed partial class Denials : IMending
{
    public bool Turns => true;

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        // A denial that comes with a doubt about other words may be the doubt's: nothing is turned into its opposite then.
        if (!complaint.Breaks("V11", "V15") || !complaint.Verdict.Breaches.All(breach => breach.Rule is "V11" or "V15" or "V16" or "V04" or "V01" or "V02" or "V08" or "V09" or "V12"))
            yield break;
        var sentence = complaint.Sentence;
        foreach (Match match in Denied().Matches(sentence))
            yield return Mend.Of(match.Index, match.Length, Asserting(match));
        if (Denied().IsMatch(sentence))
            yield break;
        foreach (Match match in Difference().Matches(sentence))
            yield return Mend.Of(match.Index, match.Length, (char.IsUpper(match.Value[0]) ? "No " : "no ") + match.Groups["rest"].Value);
        if (Difference().IsMatch(sentence))
            yield break;
        foreach (Match match in Being().Matches(sentence))
            yield return Mend.Of(match.Index, match.Length, match.Value + " not");
        foreach (Match match in Verbs.Finite().Matches(sentence))
            if (Verbs.Stem(match.Groups["verb"].Value) is { } stem)
                yield return Mend.Of(match.Index, match.Length, $"did not {match.Groups["adverb"].Value}{stem}");
        foreach (Match match in Significant().Matches(sentence))
            yield return Mend.Without(match.Index, match.Length);
    }

    private static string Asserting(Match match) => match.Value.ToLowerInvariant() switch
    {
        "no" => char.IsUpper(match.Value[0]) ? "A" : "a",
        "without" => "with",
        _ when match.Groups["stem"].Success => match.Groups["adverb"].Value + (Verbs.Past(match.Groups["stem"].Value) ?? match.Groups["stem"].Value),
        _ => "",
    };

    [GeneratedRegex(@"\b(?:did not (?<adverb>significantly )?(?<stem>[a-z]+)|not|no(?= (?:significant )?(?:difference|effect|benefit|improvement|reduction|increase|association))|without)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:a|an) (?<rest>(?:statistically )?(?:significant )?(?:difference|effect|benefit|improvement|reduction|increase|association)s?)\b|(?<!\bthe )(?<rest>significant differences?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Difference();

    [GeneratedRegex(@"\b(?:was|were|is|are|has|had|have)\b(?! not)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex(@"\b(?:statistically )?significant(?:ly)? (?=[a-z])|,? (?:statistically )?significantly(?=[.,;])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Significant();
}
