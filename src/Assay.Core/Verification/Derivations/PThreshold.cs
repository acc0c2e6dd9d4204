using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>An exact P value said as the threshold it lies below (or above): p = 0.030 is p &lt; 0.05.</summary>
internal sealed class PThreshold : IDerivation
{
    public string Name => "P threshold";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.P || wanted.Number.Operator is not ("<" or ">") || wanted.Value is not (0.05 or 0.01 or 0.001 or 0.1 or 0.0001))
            return null;
        var below = wanted.Number.Operator == "<";
        var source = (from sentence in region
                      from figure in sentence.Figures
                      where figure.Class == FigureClass.P && (figure.Number.Operator ?? "=") == "="
                      let fit = Alignment.Fit(wanted, claim, figure, sentence) + (sentence.Figures.Any(other => claim.Figures.Any(mine => mine.Class == other.Class && mine.Class != FigureClass.P && Rounding.Same(mine, other))) ? 1 : 0)
                      orderby fit descending, figure.At
                      select figure).FirstOrDefault();
        return source is not null && (below ? source.Value < wanted.Value : source.Value > wanted.Value)
            ? new($"p = {source.Value} {wanted.Number.Operator} {wanted.Value}", [source]) : null;
    }
}
