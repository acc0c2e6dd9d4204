using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V01: every number of a digest, in digits or in words, is a number of the source in the same role, equal under the
/// digest's decimals, or is made from such numbers by a registered derivation. Percentages, counts, measurements,
/// ratios, folds, doses, ages and years answer to this rule; times, sample sizes, P values and intervals have rules of their own.
/// </summary>
internal sealed class NumValue : IClaimRule
{
    public string Id => "V01";

    public string Name => "NUM_VALUE";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Loose.Where(entry => IsMine(entry) && !NumSharpen.Claims(entry) && !Unit.Claims(examination, entry) && !Measure.Claims(examination, entry) && !Derivation.Claims(examination, entry)))
            yield return entry.Aligned is { } aligned
                ? new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}; the source says {Wordings.Described(examination.Source, aligned)}.", aligned.Figure.At, entry.Figure.Index)
                : new(Support.Unsupported, $"The digest says {Wordings.Literal(entry.Figure)}; the source has no such number here.", null, entry.Figure.Index);
    }

    private static bool IsMine(Entry entry) => entry.Figure.Class is not (FigureClass.Time or FigureClass.P or FigureClass.Bound or FigureClass.Level)
        && !SampleSize.IsMine(entry.Figure);
}
