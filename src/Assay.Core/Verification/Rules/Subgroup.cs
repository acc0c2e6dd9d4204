using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V22: a figure of a subgroup or of a post hoc analysis is not told as one of the study, nor a finding of one without figures.</summary>
internal sealed partial class Subgroup : IClaimRule
{
    public string Id => "V22";

    public string Name => "SUBGROUP_AS_MAIN";

    private const int Few = 3;
    private const double Same = 0.99;

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (Partial().IsMatch(examination.Claim.Sentence)) yield break;
        if (Worded(examination) is { } worded) yield return worded;
        foreach (var entry in examination.Entries)
        {
            if (entry.Bound is not { } bound || bound.Figure.IsName || Restricted(bound) is not { } words) continue;
            if (ElsewhereToo(examination.Source.Statements, entry.Figure)) continue;
            if (IsNamed(examination, words)) continue;
            yield return new(Support.Overstated, $"The digest tells {Wordings.Literal(bound.Figure)} of the study; the source gives it “{Wordings.Quote(words.Trim())}”.", bound.Figure.At, entry.Figure.Index);
            yield break;
        }
    }

    // "In the subgroup of women with migraine, X was effective" told as "X was effective", where no other sentence says so.
    private static Objection? Worded(Examination examination)
    {
        var (claim, best) = (examination.Claim, examination.Best);
        if (best is null || claim.Terms.Count < Few || examination.Entries.Any(static entry => !entry.Figure.IsName)) return null;
        var comma = best.Sentence.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || Phrase().Match(best.Sentence) is not { Success: true } phrase || phrase.Index > comma || !Partial().IsMatch(best.Sentence.AsSpan(0, comma)) || Names(best.Sentence[..comma]).All(name => IsNamedBy(examination, name))) return null;
        if (claim.SharedWith(best).Terms < Same || examination.Source.Statements.Any(other => other != best && !Partial().IsMatch(other.Sentence) && claim.SharedWith(other).Terms >= Same)) return null;
        return new(Support.Overstated, $"The digest tells it of the study; the source says it “{Wordings.Quote(best.Sentence[phrase.Index..comma].Trim())}”.", best.At);
    }

    // The study may be of just these people, or the claim may name them otherwise.
    private static bool IsNamed(Examination examination, string words) => Names(words).Any(name => IsNamedBy(examination, name));

    private static IEnumerable<string> Names(string words) =>
        Digests.Wording.Words.In(words).Where(word => word.Lower.Length > 3 && !General().IsMatch(word.Lower)).Select(word => word.Key);

    private static bool IsNamedBy(Examination examination, string name) =>
        examination.Source.Heading.Content.Contains(name) || examination.Claim.Content.Contains(name) || examination.Claim.Words.Any(word => word.Key == name);

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
