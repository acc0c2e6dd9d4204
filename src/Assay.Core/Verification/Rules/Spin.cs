using System.Text.RegularExpressions;

namespace Assay.Verification.Rules;

/// <summary>
/// V28: no praise that is not the source's: compelling, remarkable, robust, breakthrough, game-changing, paving the way,
/// strongly supports, standard of care.
/// </summary>
internal sealed partial class Spin : IClaimRule
{
    public string Id => "V28";

    public string Name => "SPIN_ADDED";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (Match match in Praise().Matches(examination.Claim.Sentence))
            if (!examination.Source.HasPhrase(match.Value))
            {
                yield return new(Support.Overstated, $"“{match.Value}” is the digest's word, not the source's.", examination.Best?.At);
                yield break;
            }
    }

    [GeneratedRegex(@"\b(?:compelling|remarkabl[ey]|robust(?:ly)?|breakthrough|game[- ]chang\w+|revolution\w+|groundbreaking|pav(?:es?|ing) the way|strong(?:ly)? support\w*|strong evidence|new standard|standard of care|dramatic(?:ally)?|impressive(?:ly)?|striking(?:ly)?|exciting|miracle|powerful(?:ly)?|exceptional(?:ly)?|unprecedented|highly effective|markedly|profound(?:ly)?|definitive(?:ly)?|conclusively|proves?|proven|life[- ]saving|cutting[- ]edge|transformative|potent(?:ly)?|vital|crucial(?:ly)?|huge|massive(?:ly)?|clearly (?:shows?|demonstrates?)|undoubtedly|excellent|outstanding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Praise();
}
