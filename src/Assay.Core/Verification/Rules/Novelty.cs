using System.Text.RegularExpressions;

namespace Assay.Verification.Rules;

/// <summary>V29: "first" and "novel" are claims about all other papers; a digest makes them only with the source's word.</summary>
internal sealed partial class Novelty : IClaimRule
{
    public string Id => "V29";

    public string Name => "NOVELTY";

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (New().Match(examination.Claim.Sentence) is { Success: true } match && !examination.Source.HasPhrase(match.Value))
            yield return new(Support.Overstated, $"The digest says “{match.Value}”; the source does not.", examination.Best?.At);
    }

    [GeneratedRegex(@"\b(?:novel|first[- ](?:ever|in[- ]class|of its kind|time)|(?<!\b(?:at|in|after|since|from|until|by) )(?:the|this) first (?:study|trial|report|evidence|demonstration)|never before|innovative|pioneering|new hope)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex New();
}
