using System.Text.RegularExpressions;

namespace Assay.Verification.Rules;

/// <summary>V20: what it was held against. Standard care does not become placebo, nor placebo sham.</summary>
internal sealed partial class Comparator : IClaimRule
{
    public string Id => "V20";

    public string Name => "COMPARATOR";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var (name, pattern) in ((string, Regex)[])[("placebo", Placebo()), ("sham", Sham()), ("usual or standard care", Usual()), ("no treatment", Nothing())])
            if (pattern.Match(examination.Claim.Sentence) is { Success: true } match && (!examination.Source.Has(pattern) || name == "placebo" && !examination.Source.Has(Given())) && !(name == "sham" && examination.Source.Has(Given())))
                yield return new(Support.Unsupported, $"The digest says “{match.Value}”; the source does not speak of {name}.", examination.Best?.At);
    }

    [GeneratedRegex(@"\bplacebo\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placebo();

    // "A single-arm study without placebo" had none.
    [GeneratedRegex(@"(?<!\b(?:without|no|not|nor)\s(?:an?\s|any\s)?)\bplacebo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"\bsham\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sham();

    [GeneratedRegex(@"\b(?:usual|standard|conventional|routine)(?: \w+){0,2} (?:care|treatments?|therap(?:y|ies)|management)\b|\b(?:SMT|SOC)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Usual();

    [GeneratedRegex(@"\b(?:no treatment|untreated|no intervention|without treatment|not (?:treated|receiv\w+)|did not receive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
