using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V07: the outcome is the source's, not its neighbour. Transplant-free survival is not overall survival; survival is not
/// mortality with the number unturned; infection is not sepsis.
/// </summary>
internal sealed partial class OutcomeDrift : IClaimRule
{
    public string Id => "V07";

    public string Name => "OUTCOME_DRIFT";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (Match match in Endpoint().Matches(examination.Claim.Text))
        {
            var qualifier = match.Groups["kind"].Value;
            if (examination.Source.HasPhrase(match.Value) || !examination.Source.Has(match.Groups["noun"].Value.ToLowerInvariant()))
                continue;
            var other = Endpoint().Matches(examination.Source.Text).FirstOrDefault(found => string.Equals(found.Groups["noun"].Value, match.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase)
                && !string.Equals(found.Groups["kind"].Value, qualifier, StringComparison.OrdinalIgnoreCase));
            if (other is not null)
                yield return new(Support.Contradicted, $"The digest says “{match.Value}”; the source speaks of “{other.Value}”.", new(other.Index, other.Length));
        }
        foreach (var (row, at) in Endpoints.Claimed(examination.Claim.Words))
            if (!examination.Source.Endpoints.Contains(row) && at.Of(examination.Claim.Text) is var said && !examination.Source.HasPhrase(said))
                yield return new(Support.Unsupported, $"The digest speaks of “{said}”; the source does not.", examination.Best?.At);
        if (Exchanged(examination) is { } exchanged)
            yield return exchanged;
        foreach (var objection in Neighbours(examination))
            yield return objection;
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && entry.Figure.Class == FigureClass.Percent))
            if (Turned(entry.Figure, entry.Bound!.Figure))
                yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(entry.Figure)} as {Ends(entry.Figure)}; in the source it is {Ends(entry.Bound.Figure)}.", entry.Bound.Figure.At, entry.Figure.Index);
    }

    // A copy in which one endpoint stands for another; only a complement, whose numbers are turned too, may do that.
    private static Objection? Exchanged(Examination examination)
    {
        if (examination.Rewrite is not { } rewrite || examination.Entries.Any(entry => entry.Derived is not null)) return null;
        return rewrite.First(static (mine, theirs) => Rows(mine) is { Count: > 0 } here && Rows(theirs) is { Count: > 0 } there && !here.Overlaps(there)) is var (said, meant)
            ? new(Support.Contradicted, $"The digest says “{Wordings.Spelled(said)}”; the source says “{Wordings.Spelled(meant)}”: “{Wordings.Quote(rewrite.From)}”.", rewrite.From.At)
            : null;
    }

    private static HashSet<int> Rows(ImmutableArray<Word> words) => [.. Endpoints.Claimed(words).Select(static claimed => claimed.Row)];

    // "Overall survival (HR 0.349) and recurrence-free survival (HR 0.564)": each number has the endpoint before it.
    private static IEnumerable<Objection> Neighbours(Examination examination)
    {
        if (Endpoint().Matches(examination.Claim.Text) is not [var mine])
            yield break;
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && Classes.IsMain(entry.Figure.Class) && entry.Figure.Class != FigureClass.Count && entry.Figure.At.Start > mine.Index))
        {
            var bound = entry.Bound!;
            var own = Endpoint().Matches(bound.In.Sentence).LastOrDefault(found => bound.In.At.Start + found.Index < bound.Figure.At.Start);
            if (own is not null && string.Equals(own.Groups["noun"].Value, mine.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase) && !string.Equals(Kind(own), Kind(mine), StringComparison.OrdinalIgnoreCase)
                && Endpoint().Matches(bound.In.Sentence).Any(found => string.Equals(Kind(found), Kind(mine), StringComparison.OrdinalIgnoreCase)))
                yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(entry.Figure)} for “{mine.Value}”; the source gives it for “{own.Value}”.", bound.Figure.At, entry.Figure.Index);
        }
    }

    private static string Kind(Match endpoint) => endpoint.Groups["kind"].Value.Replace(' ', '-');

    private static bool Turned(Figure digest, Figure source) =>
        Ends(digest) is { } mine && Ends(source) is { } theirs && mine != theirs;

    private static string? Ends(Figure figure) => (figure.Topic.Contains("mortality"), figure.Topic.Contains("survival")) switch
    {
        (true, false) => "mortality",
        (false, true) => "survival",
        _ => null,
    };

    [GeneratedRegex(@"\b(?<kind>overall|all-cause|cardiovascular|[a-z]+[- ]free|cancer-specific|disease-specific|in-hospital|hospital|ICU) (?<noun>survival|mortality)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Endpoint();
}
