using Assay.Verification.Derivations;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V34: a derived number is what its registered formula gives. A number needed to treat, a fold or a share in words that
/// no formula yields from the source's numbers is wrong, not merely missing.
/// </summary>
internal sealed class Derivation : IClaimRule
{
    public string Id => "V34";

    public string Name => "DERIVATION";

    /// <summary>Whether a loose number presents itself as derived.</summary>
    public static bool Claims(Examination examination, Entry entry) => !entry.Borne
        && (entry.Figure.Unit is WordFigures.ShareUnit or WordFigures.FoldUnit || Phrases.NeededToTreat().IsMatch(examination.Claim.Sentence) && entry.Figure.Unit is null && entry.Figure.Class is FigureClass.Count or FigureClass.Measurement or FigureClass.Ratio);

    public IEnumerable<Objection> Check(Examination examination) =>
        from entry in examination.Loose
        where Claims(examination, entry)
        select new Objection(Support.Unsupported, $"The digest says {entry.Figure.Number.Raw}; no registered formula gives that from the source's numbers.", entry.Aligned?.Figure.At, entry.Figure.Index);
}
