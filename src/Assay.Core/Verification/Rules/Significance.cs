using Assay.Reading;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V11: a P value keeps its operator and value, and "significant" is said where the source says it or gives P below 0.05:
/// P = 0.062 is not significant, "not significant" is not "significant".
/// </summary>
internal sealed class Significance : IClaimRule
{
    private const double Threshold = 0.05;
    private const double Elsewhere = 0.3;

    public string Id => "V11";

    public string Name => "P_OP";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Loose.Where(entry => entry.Figure.Class == FigureClass.P && !NumSharpen.Claims(entry)))
        {
            var other = entry.Aligned?.Figure ?? examination.Homes.SelectMany(home => home.Figures).FirstOrDefault(figure => figure.Class == FigureClass.P);
            yield return other is null
                ? new(Support.Unsupported, $"The digest says {entry.Figure.Number.Raw}; the source gives no P value here.", null, entry.Figure.Index)
                : new(Looser(entry.Figure, other) ? Support.Understated : Support.Contradicted, $"The digest says {Shown(entry.Figure)}; the source says {Shown(other)}.", other.At, entry.Figure.Index);
        }
        // A rewriting that says "significant" where the source does says no more than it.
        if (examination.Rewrite is { } rewrite && !rewrite.Denies() && !rewrite.Adds(word => word.Lower is "significant" or "significantly" or "significance"))
            yield break;
        foreach (var clause in examination.Clauses)
            if ((Word(examination, clause) ?? Denied(examination, clause)) is { } objection)
                yield return objection;
    }

    private static Objection? Word(Examination examination, Clause clause)
    {
        if (clause.Significant == 0)
            return null;
        var own = examination.Entries.Where(entry => entry.Figure.Class == FigureClass.P && clause.At.Overlaps(entry.Figure.At) && entry.Bound is not null).Select(entry => entry.Bound!.Figure).ToList();
        var homes = examination.Homes;
        var values = own.Count > 0 ? own : [.. homes.SelectMany(home => home.Figures).Where(figure => figure.Class == FigureClass.P && !figure.IsName && Shares(clause, figure))];
        // Of several results in one sentence the one about the claim's own thing counts.
        if (own.Count == 0 && values.Count > 1 && values.Max(value => clause.Topic.Count(value.Topic.Contains)) is var nearest and > 0)
            values = values.FindAll(value => clause.Topic.Count(value.Topic.Contains) == nearest);
        if (values.Count > 0 && clause.Significant > 0 && values.TrueForAll(value => !IsSmall(value)))
            return new(Support.Contradicted, $"The digest says “significant”; the source says {Shown(values[0])}.", values[0].At);
        if (own.Count == 1 && clause.Significant < 0 && IsSmall(own[0]))
            return new(Support.Contradicted, $"The digest says “not significant”; the source says {Shown(own[0])}.", own[0].At);
        // Every P value that stands with the claim's own numbers is small, and nothing there denies.
        if (own.Count == 0 && clause.Significant < 0 && values.Count > 0 && values.TrueForAll(IsSmall) && examination.Entries.Any(static entry => entry.Bound is not null && Classes.IsMain(entry.Figure.Class))
            && homes is [var single] && single.Figures.Count(static figure => figure.Class == FigureClass.P) == values.Count && !examination.Source.ClausesOf(single).Any(static other => other.Denied || other.Significant < 0))
            return new(Support.Contradicted, $"The digest says “not significant”; the source says {Shown(values[0])}.", values[0].At);
        var said = homes.Any(home => home.Words.Any(word => word.Lower is "significant" or "significantly" or "significance")) || homes.Any(home => home.Figures.Any(figure => figure.Class == FigureClass.P && IsSmall(figure)));
        said = said || clause.Significant > 0 && SaidElsewhere(examination, clause);
        return clause.Significant > 0 && homes.Length > 0 && !said
            ? new(Support.Overstated, $"The digest says “significant”; the source gives neither the word nor a P value: “{Wordings.Quote(homes[0])}”.", homes[0].At) : null;
    }

    // "in high-quality trials": every sentence that speaks of them says that there was nothing to be found.
    private static Objection? Denied(Examination examination, Clause clause)
    {
        if (clause.Denied || clause.Significant <= 0 && clause.Sign == 0 && clause.Worth == 0 || examination.Rewrite is not null)
            return null;
        foreach (var word in examination.Claim.Words)
        {
            if (word.Kind != Digests.Wording.WordKind.Content || word.Lower is "non" || !Restricts(examination.Claim, word) || !clause.At.Overlaps(word.At) || examination.Source.Arms.Names(word.Key) || examination.Source.Heading.Content.Contains(word.Key) || examination.Homes.Any(home => home.Content.Contains(word.Key)))
                continue;
            var about = examination.Region.Where(sentence => sentence.Content.Contains(word.Key)).ToList();
            if (about.Count > 0 && about.TrueForAll(sentence => sentence.Role is Role.Results or Role.Conclusions && examination.Source.ClausesOf(sentence).All(other => other.Denied || other.Significant < 0)))
                return new(Support.Contradicted, $"The digest finds an effect; of “{word.Lower}” the source says “{Wordings.Quote(about[0])}”.", about[0].At);
        }
        return null;
    }

    // Another sentence finds it, the same way, and none that is nearer denies it.
    private static bool SaidElsewhere(Examination examination, Clause clause)
    {
        var (found, denied) = (0.0, 0.0);
        foreach (var (sentence, other) in examination.Source.AllClauses)
        {
            if (!examination.Reaches(sentence)) continue;
            var share = other.Covers(clause.Topic);
            if (other.Significant < 0 || other.Denied) denied = Math.Max(denied, share);
            else if (other.Significant > 0 && other.Sign == clause.Sign && (clause.Sign != 0 || clause.Differs && other.Differs)) found = Math.Max(found, share);
        }
        return found >= Elsewhere && found > denied;
    }

    // "in high-quality trials": a word that says of whom.
    private static bool Restricts(Statement claim, Digests.Wording.Word word) =>
        claim.Words.Any(other => other.At.End < word.At.Start && word.At.Start - other.At.End < 24 && other.Lower is "in" or "among" or "for" or "with" or "within");

    private static bool Shares(Clause clause, Figure figure) => clause.Topic.Length == 0 || clause.Topic.Intersect(figure.Topic).Any();

    private static bool IsSmall(Figure p) => p.Number.Operator is ">" or ">=" ? false : p.Value <= Threshold;

    private static bool Looser(Figure digest, Figure source) =>
        digest.Number.Operator == "<" && source.Number.Operator == "<" && digest.Value > source.Value;

    private static string Shown(Figure p) => $"p{p.Number.Operator ?? "="}{p.Number.Raw.TrimStart('p', 'P', ' ', '=', '<', '>', '≤', '≥')}";
}
