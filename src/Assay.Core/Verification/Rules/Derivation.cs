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

    public IEnumerable<Objection> Check(Examination examination) => Borrowed(examination).Concat(Loose(examination));

    // A number of the source that is nobody's number needed to treat there.
    private static IEnumerable<Objection> Borrowed(Examination examination) =>
        from entry in examination.Entries
        where entry is { Bound: not null, Derived: null, Figure.Unit: null } && entry.Figure.Class is FigureClass.Count or FigureClass.Measurement or FigureClass.Ratio && !Phrases.NeededToTreat().IsMatch(entry.Bound!.In.Sentence)
        where examination.Claim.Figures.Length == 1 && Phrases.NeededToTreat().IsMatch(examination.Claim.Sentence) && !examination.Source.Has(Phrases.NeededToTreat())
        select new Objection(Support.Unsupported, $"The digest says {entry.Figure.Number.Raw} need to be treated; no registered formula gives that from the source's numbers.", entry.Bound!.Figure.At, entry.Figure.Index);

    private static IEnumerable<Objection> Loose(Examination examination) =>
        from entry in examination.Loose
        where Claims(examination, entry)
        select new Objection(Support.Unsupported, $"The digest says {entry.Figure.Number.Raw}; no registered formula gives that from the source's numbers.", entry.Aligned?.Figure.At, entry.Figure.Index);
}
