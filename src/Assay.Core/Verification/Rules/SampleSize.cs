using Assay.Reading;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V09: a sample size is the source's, of the same set: 120 enrolled are not 120 analysed. Sums of arms are derived.
/// </summary>
internal sealed class SampleSize : IClaimRule
{
    public string Id => "V09";

    public string Name => "N";

    /// <summary>Whether a number is a sample size: read so, or standing under a word like "enrolled".</summary>
    public static bool IsMine(Figure figure) => figure.Number.Kind == NumberKind.N || figure.Class == FigureClass.Count && figure.Label is "enrolled" or "randomised" or "analysed" or "completed" or "screened";

    /// <summary>The source's sample sizes.</summary>
    public static IEnumerable<Located> Known(Examination examination) =>
        from sentence in examination.Source.Statements
        from figure in sentence.Figures
        where IsMine(figure) && !figure.IsName
        select new Located(figure, sentence, 0);

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Loose.Where(entry => IsMine(entry.Figure)))
            if ((entry.Aligned ?? Known(examination).FirstOrDefault(known => known.Figure.Label == entry.Figure.Label) ?? Known(examination).FirstOrDefault()) is { } other)
                yield return new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}; the source says {Wordings.Described(examination.Source, other)}.", other.Figure.At, entry.Figure.Index);
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && IsMine(entry.Figure) && entry.Figure.Label is not null))
            if (entry.Bound!.Figure.Label is null && entry.Figure.Label is "randomised" or "enrolled" && entry.Bound.Figure.Arm is null
                && Known(examination).FirstOrDefault(known => known.Figure.Label == entry.Figure.Label) is { } stated && stated.In != entry.Bound.In && stated.Figure.Value > entry.Figure.Value)
                yield return new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)} {entry.Figure.Label}; the source says {Wordings.Described(examination.Source, stated)}.", stated.Figure.At, entry.Figure.Index);
            else if (entry.Bound!.Figure.Label is { } label && label != entry.Figure.Label
                && Known(examination).FirstOrDefault(known => known.Figure.Label == entry.Figure.Label && !NumberLedger.Equal(entry.Figure, known.Figure)) is { } right)
                yield return new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)} {entry.Figure.Label}; in the source that many were {label}, and {Wordings.Literal(right.Figure)} {entry.Figure.Label}.", right.Figure.At, entry.Figure.Index);
    }
}
