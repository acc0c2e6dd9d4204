using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>1 ÷ ratio, where the claim says that it turned the comparison round.</summary>
internal sealed class InverseOfRatio : IDerivation
{
    public string Name => "inverse of a ratio";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.Ratio || !claim.Sentence.Contains("inver", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var sentence in region)
            foreach (var source in sentence.Figures.Where(figure => figure.Class == FigureClass.Ratio && figure.Value > 0 && figure.Label == wanted.Label))
                if (Pairs.Fits(wanted, 1 / source.Value, 0))
                    return new($"1 ÷ {source.Number.Raw} = {Math.Round(1 / source.Value, 3)}", [source]);
        return null;
    }
}
