using Assay.Digests.Wording;
using Assay.Verification.Entailment;

namespace Assay.Verification.Rules;

/// <summary>
/// V37: a learned judge finds a sentence without numbers refuted by the source. It has learned how true sentences and their opposites
/// stand to abstracts, and speaks only where it is all but sure.
/// </summary>
internal sealed class Against : IClaimRule
{
    private const double Bears = 0.6;
    private const double Supports = 0.05;

    public string Id => "V37";

    public string Name => "AGAINST_SOURCE";

    private static bool IsCopy(Examination examination) => examination.Rewrite is { } rewrite
        && rewrite.Edits.All(edit => edit.Mine.Concat(edit.Theirs).All(word => PoleWords.Of(word.Lower) == Pole.None && (word.Kind == WordKind.Function || examination.Source.Has(word.Key))));

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (examination.Claim.Content.Count == 0 || examination.Entries.Any(entry => !entry.Figure.IsName)) yield break;
        // What may be is not refuted, nor a sentence that says one thing and denies another; a copy with another of the source's own words is read by the other rules.
        if (Hedge.Level(examination.Claim.Sentence) < 2 || examination.Clauses is [{ Denied: false }, .., { Denied: true }] || IsCopy(examination)) yield break;
        if (ClaimJudge.Shipped.Refuting(examination.Claim.Sentence, examination.Source.Held, Bears, Supports) is not (>= 0 and var refuting)) yield break;
        var against = examination.Source.Statements[refuting];
        yield return new(Support.Contradicted, $"The source says otherwise: “{Wordings.Quote(against.Sentence)}”.", against.At);
    }
}
