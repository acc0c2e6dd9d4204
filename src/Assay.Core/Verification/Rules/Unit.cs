using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V03: the unit or scale is the source's, or a registered conversion of it. 90 days are not 90 weeks, 16 mg not 16 µg,
/// and percentage points not percent.
/// </summary>
internal sealed class Unit : IClaimRule
{
    public string Id => "V03";

    public string Name => "UNIT";

    /// <summary>Whether a loose number is right but for its unit.</summary>
    public static bool Claims(Examination examination, Entry entry) => Twin(examination, entry) is not null;

    public IEnumerable<Objection> Check(Examination examination) =>
        from entry in examination.Loose
        let twin = Twin(examination, entry)
        where twin is not null
        select new Objection(Support.Contradicted,
            $"The digest says {Wordings.Literal(entry.Figure)}; the source says {Wordings.Described(examination.Source, twin)}.", twin.Figure.At, entry.Figure.Index);

    private static Located? Twin(Examination examination, Entry entry)
    {
        if (entry.Figure.IsName || entry.Figure.Unit is null or WordFigures.ShareUnit or WordFigures.FoldUnit || entry.Figure.Class == FigureClass.P || entry.Borne)
            return null;
        return (from sentence in examination.Region
                from figure in sentence.Figures
                where figure.Unit is not null && !figure.IsName && figure.Class != FigureClass.P && !Classes.SameUnit(entry.Figure.Unit, figure.Unit) && Rounding.Same(entry.Figure, figure)
                where figure.Class == entry.Figure.Class || figure.Topic.Intersect(entry.Figure.Topic).Any()
                let fit = Alignment.Fit(entry.Figure, examination.Claim, figure, sentence)
                where fit >= 0.4
                orderby fit descending, figure.At
                select new Located(figure, sentence, fit)).FirstOrDefault();
    }
}
