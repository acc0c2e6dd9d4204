using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>A cause becomes the association that the source reports: "reduced mortality" is "was associated with lower mortality" (V17).</summary>
internal sealed partial class Associations : IMending
{
    public IEnumerable<Mend> Of(Complaint complaint)
    {
        if (!complaint.Breaks("V17"))
            yield break;
        var sentence = complaint.Sentence;
        foreach (Match match in Acting().Matches(sentence))
        {
            var verb = match.Groups["verb"].Value.ToLowerInvariant();
            var link = $"{Being(sentence, match.Index, verb)} {match.Groups["adverb"].Value}associated with ";
            var thing = match.Groups["risk"].Success ? "a " : "";
            if (By().Match(sentence, match.Index + match.Length) is { Success: true } by && by.Index == match.Index + match.Length)
                yield return Mend.Of(match.Index, match.Length + by.Length, $"{link}{(thing.Length > 0 ? "a " : "")}{by.Groups["much"].Value} {Way(verb, by.Groups["what"].Value)}{match.Groups["risk"].Value.Replace("the ", "", StringComparison.Ordinal)}{by.Groups["what"].Value}");
            yield return Mend.Of(match.Index, match.Length, $"{link}{thing}{Way(verb, sentence[(match.Index + match.Length)..])}{match.Groups["risk"].Value.Replace("the ", "", StringComparison.Ordinal)}");
        }
        foreach (Match match in Owing().Matches(sentence))
            yield return Mend.Of(match.Index, match.Length, "associated with");
    }

    private static string Way(string verb, string after) => verb switch
    {
        "improved" or "improves" or "improve" => "better ",
        "increased" or "increases" or "raised" or "raises" or "boosted" or "boosts" => "higher ",
        "prolonged" or "prolongs" => "longer ",
        "enhanced" or "enhances" => "greater ",
        "reduced" or "reduces" or "reduce" or "lowered" or "lowers" or "decreased" or "decreases" or "cut" or "cuts" or "halved" or "halves" => "lower ",
        "prevented" or "prevents" or "prevent" => Plural().IsMatch(after) ? "fewer " : "less ",
        _ => "",
    };

    private static string Being(string sentence, int at, string verb)
    {
        var subject = sentence[..at].TrimEnd().Split(' ')[^1];
        var many = subject.Length > 3 && subject.EndsWith('s') && !subject.EndsWith("ss", StringComparison.Ordinal) && !subject.EndsWith("us", StringComparison.Ordinal) && !subject.EndsWith("is", StringComparison.Ordinal);
        return verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) || !verb.EndsWith("ed", StringComparison.Ordinal) && verb is not ("cut" or "led to") && !verb.StartsWith("led", StringComparison.Ordinal)
            ? many ? "are" : "is" : many ? "were" : "was";
    }

    [GeneratedRegex(@"(?<!\b(?:was|were|is|are|been|being|be|to) )(?:\b(?<adverb>significantly |independently |strongly ))?\b(?<verb>(?:improve|reduce|increase|decrease|lower|raise|boost|prevent|prolong|enhance|restore|protect|induce|cause|halve|double|produce|trigger|save|cure)(?:e?d|s|ed)|cuts?|le(?:d|ads) to|result(?:s|ed) in|brought about) (?<risk>(?:the )?(?:risk|incidence|rate|odds|likelihood) of )?(?:the )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acting();

    [GeneratedRegex(@"(?<what>[\p{L}][\p{L}\s\-]{2,50}?) by (?:about |nearly |over )?(?<much>\d+(?:\.\d+)?\s?%)", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^\p{L}*s\b|^\p{L}+ \p{L}*(?<![su])s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:due to|because of|thanks to|attributable to|driven by|caused by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owing();
}
