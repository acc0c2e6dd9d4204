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

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (examination.Claim.Content.Count == 0 || examination.Entries.Any(entry => !entry.Figure.IsName)) yield break;
        if (ClaimJudge.Shipped.Refuting(examination.Claim.Sentence, examination.Source.Held, Bears, Supports) is not (>= 0 and var refuting)) yield break;
        var against = examination.Source.Statements[refuting];
        yield return new(Support.Contradicted, $"The source says otherwise: “{Wordings.Quote(against.Sentence)}”.", against.At);
    }
}
