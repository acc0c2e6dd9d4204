using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>"More than 1,000" from 1,106: true, and near enough to be meant (within 15%).</summary>
internal sealed class BoundInWords : IDerivation
{
    private const double Near = 0.15;
    private const int Before = 24;

    public string Name => "bound in words";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class is FigureClass.P or FigureClass.Level or FigureClass.Bound || wanted.Value <= 0 || wanted.Unit is WordFigures.ShareUnit or WordFigures.FoldUnit)
            return null;
        var side = Phrases.Bounded().Match(claim.Text[Math.Max(0, wanted.At.Start - Before)..wanted.At.Start]);
        if (!side.Success)
            return null;
        var more = side.Groups["more"].Success;
        return (from sentence in region
                from source in sentence.Figures
                    // A bound of the source's own is quoted, not moved.
                where !Phrases.Bounded().IsMatch(sentence.Text[Math.Max(sentence.At.Start, source.At.Start - Before)..source.At.Start])
                where !source.IsName && source.Class == wanted.Class && Classes.SameUnit(wanted.Unit, source.Unit) && !Alignment.OtherArm(wanted, source)
                let past = (source.Value - wanted.Value) / wanted.Value
                where more ? past is > 0 and <= Near : past is < 0 and >= -Near
                let fit = Alignment.Fit(wanted, claim, source, sentence)
                where fit > 0.5
                orderby fit descending, source.At
                select new Derived($"{source.Number.Raw} {(more ? ">" : "<")} {wanted.Number.Raw}", [source])).FirstOrDefault();
    }
}
