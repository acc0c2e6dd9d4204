using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V20: what it was held against. Standard care does not become placebo, nor placebo sham.</summary>
internal sealed partial class Comparator : IClaimRule
{
    public string Id => "V20";

    public string Name => "COMPARATOR";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var (name, pattern) in ((string, Regex)[])[("placebo", Given()), ("sham", Sham()), ("usual or standard care", Usual()), ("no treatment", Nothing())])
            if (pattern.Match(examination.Claim.Sentence) is { Success: true } match && !examination.Source.Has(pattern) && !(name == "sham" && examination.Source.Has(Given())))
                yield return new(Support.Unsupported, $"The digest says “{match.Value}”; the source does not speak of {name}.", examination.Best?.At);
        foreach (var word in Compared(examination))
            yield return new(Support.Unsupported, $"The digest sets it against “{word}”; the source does not speak of that.", examination.Best?.At);
    }

    // "Compared with tamoxifen": who it was held against is named in the source, by one name or another.
    private static IEnumerable<string> Compared(Examination examination)
    {
        var words = examination.Claim.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!(words[i].Lower is "versus" or "vs" or "outperformed" or "beat" || words[i].Lower is "with" or "to" or "against" && i > 0 && words[i - 1].Lower is "compared" or "relative" or "superior" or "inferior" or "tested" or "pitted")) continue;
            for (var j = i + 1; j < Math.Min(words.Length, i + 3); j++)
                if (words[j].Kind == WordKind.Digits) break;
                else if (words[j].Kind == WordKind.Content && words[j].Lower is not ("units" or "points" or "times") && words[j].Lower.Length > 4 && !Rules.LightWords.Keys.Contains(words[j].Key) && !words[j].Lower.EndsWith("ly", StringComparison.Ordinal) && !words[j].Lower.EndsWith("ing", StringComparison.Ordinal) && IsForeign(examination, words[j]))
                {
                    yield return words[j].At.Of(examination.Claim.Text);
                    yield break;
                }
        }
    }

    private static bool IsForeign(Examination examination, Word word) => !examination.Source.Has(word.Key) && !examination.Source.KindsTold([word.Key]).Any() && !examination.Source.HasPhrase(word.Lower)
        && !Concepts.In([word]).Any(one => one.Concept is { } concept && examination.Source.Has(concept)) && !examination.Source.HasLike(word.Lower);

    // "A single-arm study without placebo" had none.
    [GeneratedRegex(@"(?<!\b(?:without|no|not|nor)\s(?:an?\s|any\s)?)\bplacebo\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"\bsham\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sham();

    [GeneratedRegex(@"(?<!\b(?:in|into|of|part of) )\b(?:usual|standard|conventional|routine)(?: \w+){0,2} (?:care|treatments?|therap(?:y|ies)|management)\b|\b(?:SMT|SOC)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Usual();

    [GeneratedRegex(@"\b(?:no treatment|untreated|no intervention|without treatment|not (?:treated|receiv\w+)|did not receive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
