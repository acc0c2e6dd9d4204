using System.Collections.Immutable;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V15: what the source denies the digest denies, and nothing else. "No significant difference" does not lose its "no",
/// and a finding does not gain one. Held against each other are the clauses about the same thing.
/// </summary>
internal sealed class Negation : IClaimRule
{
    private const double Enough = 0.66;

    public string Id => "V15";

    public string Name => "NEGATION";

    public IEnumerable<Objection> Check(Examination examination)
    {
        // A rewriting shows by itself what it turned; only where it is none are clauses held against clauses.
        if (examination.Rewrite is { } rewrite)
        {
            if (rewrite.Denies())
                yield return new(Support.Contradicted, $"The digest turns a denial round; the source says “{Wordings.Quote(rewrite.From)}”.", rewrite.From.At);
            yield break;
        }
        foreach (var clause in examination.Clauses.Where(clause => clause.Topic.Length > 0 && !OnlyValues(examination, clause)))
            if (Counter(examination, clause) is { } counter)
            {
                yield return new(Support.Contradicted, $"The digest {(clause.Denied ? "denies" : "asserts")} what the source {(clause.Denied ? "asserts" : "denies")}: “{Wordings.Quote(counter.At.Of(examination.Source.Text))}”.", counter.At);
                yield break;
            }
    }

    private static Clause? Counter(Examination examination, Clause clause)
    {
        var about = examination.Source.AllClauses
            .Where(entry => examination.Reaches(entry.In) && !(clause is { Denied: true } and not { Sign: 0, Worth: 0, Significant: 0 } && entry.In.Role is Role.Methods or Role.Objective))
            .Select(entry => (entry.Clause, Cover: entry.Clause.Covers(clause.Topic) + (examination.Homes.Contains(entry.In) ? 0.1 : 0)))
            .Where(entry => entry.Cover >= Enough).ToList();
        if (about.Count == 0)
            return null;
        var most = about.Max(entry => entry.Cover);
        var closest = about.Where(entry => entry.Cover >= most - 0.25).Select(entry => entry.Clause).ToList();
        if (closest.Exists(other => other.Denied == clause.Denied))
            return null;
        // A sentence that denies one thing and tells another may be quoted for either.
        return Says(clause) && closest.TrueForAll(Says) ? closest[0] : null;
    }

    // "0.60 with A v 0.55 with B" claims no difference.
    private static bool OnlyValues(Examination examination, Clause clause) => clause is { Denied: false, Sign: 0, Worth: 0, Significant: 0 }
        && examination.Entries.Any(entry => entry.Borne && entry.Figure.Group >= 0 && clause.At.Overlaps(entry.Figure.At));

    private static bool Says(Clause clause) => clause.Denied || clause.Sign != 0 || clause.Worth != 0 || clause.Significant != 0 || clause.Differs || clause.Topic.Length > 1;
}
