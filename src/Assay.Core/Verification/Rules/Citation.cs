using System.Text.RegularExpressions;

namespace Assay.Verification.Rules;

/// <summary>V31: a PMID, DOI, PMCID or registry number in a digest is one of this paper's own.</summary>
internal sealed partial class Citation : IClaimRule
{
    public string Id => "V31";

    public string Name => "CITATION";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (Match match in Identifier().Matches(examination.Claim.Sentence))
        {
            var named = match.Value.TrimEnd('.', ',', ';', ')');
            if (examination.Source.IsOwnIdentifier(named)) continue;
            var own = examination.Source.OwnIdentifiers.FirstOrDefault();
            yield return new(own is null ? Support.Unsupported : Support.Contradicted,
                own is null ? $"The digest cites {named}; the source names no such number." : $"The digest cites {named}; this paper is {own}.");
        }
    }

    [GeneratedRegex(@"\bPMID:? ?\d{1,9}\b|\bpubmed:\d{1,9}\b|\bPMC\d{4,9}\b|\bNCT\d{8}\b|\bISRCTN\d{6,9}\b|\bChiCTR[-\w]{6,20}\b|\bEudraCT:? ?\d{4}-\d{6}-\d{2}\b|\b10\.\d{4,9}/[^\s;,]{2,80}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
