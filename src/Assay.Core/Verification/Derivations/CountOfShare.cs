using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>The only count that rounds to the source's percentage among that arm's people: 75.0% of 56 is 42.</summary>
internal sealed class CountOfShare : IDerivation
{
    public string Name => "percentage to count";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.Count || wanted.Decimals > 0)
            return null;
        var sizes = region.SelectMany(sentence => sentence.Figures).Where(figure => figure.Class == FigureClass.Count && figure.Value is > 1 and < 1e7).ToList();
        foreach (var sentence in region)
            foreach (var share in sentence.Figures.Where(figure => figure.Class == FigureClass.Percent && Alignment.Topic(wanted, figure) >= 0.34 && !Alignment.OtherArm(wanted, figure)))
                foreach (var size in sizes.Where(size => size.Arm is null || share.Arm is null || size.Arm == share.Arm))
                    if (claim.Figures.Any(figure => figure.Value == size.Value && figure.Index != wanted.Index)
                        && Rounding.Within(share.Value, share.Decimals, 100 * wanted.Value / size.Value) && Math.Round(share.Value * size.Value / 100) == wanted.Value)
                        return new($"{share.Number.Raw} × {size.Number.Raw} = {wanted.Number.Raw}", [share, size]);
        return null;
    }
}
