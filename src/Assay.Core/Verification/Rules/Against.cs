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
        var judgement = ClaimJudge.Shipped.Judge(examination.Claim.Sentence, examination.Source.Held);
        if (judgement.Likeliest < 0 || judgement.Bearing < Bears || judgement.Support > Supports) yield break;
        var against = examination.Source.Statements[judgement.Likeliest];
        yield return new(Support.Contradicted, $"The source says otherwise: “{Wordings.Quote(against.Sentence)}”.", against.At);
    }
}
