using System.Text.RegularExpressions;

namespace Assay.Verification.Rules;

/// <summary>V35: a digest gives no advice that the source does not give: no "patients should", no dose to take.</summary>
internal sealed partial class Advice : IClaimRule
{
    public string Id => "V35";

    public string Name => "RECOMMEND";

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (Should().Match(examination.Claim.Sentence) is { Success: true } match && !examination.Source.Has(Should()))
            yield return new(Support.Overstated, $"The digest advises (“{match.Value}”); the source does not.", examination.Best?.At);
    }

    [GeneratedRegex(@"\b(?:should(?: (?:therefore|thus|now|always|generally|routinely))?(?: be)? (?:take|use|receive|consider|used|given|considered|offered|adopted|added|routine\w*|recommended)|recommend(?:s|ed)?|is advised|are advised|ask your|talk to your|must be (?:used|given))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Should();
}
