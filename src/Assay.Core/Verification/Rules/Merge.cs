using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V32: a claim tells one study. It names no other trial, no other authors and no earlier work that the source does not name, and has no
/// figure that another paper of the topic has and this one has not.
/// </summary>
internal sealed partial class Merge : IClaimRule
{
    public string Id => "V32";

    public string Name => "MERGE";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var (source, claim) = (examination.Source, examination.Claim.Sentence);
        foreach (Match match in Named().Matches(claim))
            if (!source.HasPhrase(match.Groups["name"].Value))
                yield return new(Support.Unsupported, $"The digest speaks of {match.Groups["name"].Value}; this source does not.", examination.Best?.At);
        foreach (Match match in Authors().Matches(claim))
            if (!source.HasPhrase(match.Groups["name"].Value) && !source.Authors.Contains(match.Groups["name"].Value, StringComparer.OrdinalIgnoreCase))
                yield return new(Support.Unsupported, $"The digest cites {match.Groups["name"].Value}, who is not of this paper.", examination.Best?.At);
        if (Elsewhere().Match(claim) is { Success: true } other && !source.Has(Elsewhere()) && !source.Has(Before()) && !Wanted().IsMatch(claim))
            yield return new(Support.Unsupported, $"The digest speaks of “{other.Value}”; the source speaks of its own study alone.", examination.Best?.At);
        foreach (var entry in examination.Loose.Where(entry => entry.Figure.Number.Raw.Any(char.IsAsciiDigit)))
            if (source.LentNumbers.FirstOrDefault(paper => paper.Numbers.Any(number => number.Kind == entry.Figure.Number.Kind && Rounding.Same(entry.Figure, entry.Figure with { Number = number }))).Paper is { } lender)
                yield return new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}; that is a figure of another paper, {lender.Id}.", entry.Aligned?.Figure.At, entry.Figure.Index);
    }

    // What is still to be done is nobody's finding.
    [GeneratedRegex(@"\b(?:need(?:s|ed)?|require[sd]?|warrant(?:s|ed)?|call(?:s|ed)? for|should|await\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(?<name>[A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)*)(?= (?:trial|study|investigators|consortium|registry)\b)(?<!\b(?:RCT|DNA|RNA|MRI|HIV|PCR|USA|NHS|PSM))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?:,? et al\b|,? and (?:colleagues|coworkers|co-workers)\b|'s (?:group|team|trial|study)\b| \((?:19|20)\d{2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Authors();

    // The source has work before its own, in words of its own.
    [GeneratedRegex(@"\b(?:previously|earlier) (?:conducted|published|reported|performed|described|completed|done)\b|\b(?:previous|earlier|prior|recent)(?:ly)?,? (?:[\w-]+,? ){1,4}(?:trials?|stud(?:y|ies)|meta-analys[ei]s|reports?|reviews?|cohorts?)\b|\bthe (?:trial|study) (?:was|has been) criticized\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:(?:an)?other|previous|earlier|prior|recent|separate|second|subsequent|larger|parallel) (?:\w+ )?(?:trials?|stud(?:y|ies)|meta-analys[ei]s|reports?|reviews?|cohorts?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
