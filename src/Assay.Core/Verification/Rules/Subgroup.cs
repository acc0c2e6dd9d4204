using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V22: a figure of a subgroup or of a post hoc analysis is not told as one of the study.</summary>
internal sealed partial class Subgroup : IClaimRule
{
    public string Id => "V22";

    public string Name => "SUBGROUP_AS_MAIN";

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (Partial().IsMatch(examination.Claim.Sentence)) yield break;
        foreach (var entry in examination.Entries)
        {
            if (entry.Bound is not { } bound || bound.Figure.IsName || Restricted(bound) is not { } words) continue;
            if (ElsewhereToo(examination.Source.Statements, entry.Figure)) continue;
            var names = Digests.Wording.Words.In(words).Where(word => word.Lower.Length > 3 && !General().IsMatch(word.Lower)).Select(word => word.Key).ToImmutableArray();
            if (names.Any(name => examination.Source.Heading.Content.Contains(name) || examination.Claim.Content.Contains(name) || examination.Claim.Words.Any(word => word.Key == name))) continue;
            yield return new(Support.Overstated, $"The digest tells {Wordings.Literal(bound.Figure)} of the study; the source gives it “{Wordings.Quote(words.Trim())}”.", bound.Figure.At, entry.Figure.Index);
            yield break;
        }
    }

    // The words that restrict, up to the next comma or the verb: only where they stand before the number in its part of the sentence.
    private static string? Restricted(Ledger.Located bound)
    {
        var sentence = bound.In.Sentence;
        if (!Partial().IsMatch(sentence)) return null;
        var place = bound.Figure.At.Start - bound.In.At.Start;
        var part = sentence.LastIndexOf(';', Math.Max(0, Math.Min(place, sentence.Length) - 1));
        return Phrase().Matches(sentence).LastOrDefault(match => match.Index > part && match.Index < place)?.Value;
    }

    private static bool ElsewhereToo(ImmutableArray<Statement> statements, Figure figure) =>
        statements.Any(statement => !Partial().IsMatch(statement.Sentence) && statement.Figures.Any(one => one.Class == figure.Class && one.Value == figure.Value && one.Unit == figure.Unit));

    [GeneratedRegex(@"\b(?:sub-?groups?|sub-?sets?|post[- ]hoc|exploratory|stratum|strata)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partial();

    [GeneratedRegex(@"\b(?:in|among|for|within|of)? ?(?:an? |the |this |one )?(?:\w+[- ]){0,3}(?:sub-?groups?|sub-?sets?|post[- ]hoc|exploratory|stratum|strata)\b[^,;:()\d]{0,80}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^(?:patients?|participants?|people|subjects?|those|analys[ei]s|sub-?groups?|sub-?sets?|post|exploratory|stratum|strata|with|without|among|within|prespecified|pre-?specified|predefined|planned|the|was|were|had|that|which|also|only|ratio|hazard|odds|risk|rate)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex General();
}
