using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V02: a digest may round, never sharpen. "53%" may not become "53.4%", nor "p &lt; 0.05" "p = 0.03".
/// </summary>
internal sealed class NumSharpen : IClaimRule
{
    public string Id => "V02";

    public string Name => "NUM_SHARPEN";

    /// <summary>Whether a loose number is one of this rule's.</summary>
    public static bool Claims(Entry entry) => !entry.Borne && entry.Aligned is { } aligned
        && (Rounding.Sharpens(entry.Figure, aligned.Figure)
            || entry.Figure.Class == FigureClass.P && entry.Figure.Number.Operator is "=" or null && aligned.Figure.Number.Operator is "<" or ">" or "<=" or ">=");

    public IEnumerable<Objection> Check(Examination examination) =>
        from entry in examination.Loose
        where Claims(entry)
        let source = entry.Aligned!
        select new Objection(entry.Figure.Class == FigureClass.P ? Support.Contradicted : Support.Unsupported,
            $"The digest says {Wordings.Literal(entry.Figure)}, which is sharper than the source's {Wordings.Literal(source.Figure)}.", source.Figure.At, entry.Figure.Index);
}
