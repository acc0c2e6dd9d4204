using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>a ÷ b of two arms: a relative risk, "1.4 times", "doubled", "halved".</summary>
internal sealed class RatioOfArms : IDerivation
{
    public string Name => "ratio of two arms";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (!(wanted.Class is FigureClass.Ratio or FigureClass.Fold or FigureClass.Measurement) || !Phrases.Ratio().IsMatch(Phrases.Around(claim, wanted)) || wanted.Label is "OR" or "HR")
            return null;
        var inWords = wanted.Unit == WordFigures.FoldUnit;
        foreach (var (first, second) in Pairs.For(wanted, claim, region))
        {
            if (first.Value * second.Value == 0)
                continue;
            foreach (var (a, b) in ((Figure, Figure)[])[(first, second), (second, first)])
            {
                var ratio = a.Value / b.Value;
                var spread = inWords ? 0.08 * wanted.Value : Math.Min(Ledger.Rounding.Half(wanted.Decimals), ratio * (Ledger.Rounding.Half(a.Decimals) / Math.Abs(a.Value) + Ledger.Rounding.Half(b.Decimals) / Math.Abs(b.Value)));
                if (Pairs.Fits(inWords ? wanted with { Number = wanted.Number with { Decimals = 3 } } : wanted, ratio, spread) && wanted.Decimals <= 3)
                    return new($"{a.Number.Raw} ÷ {b.Number.Raw} = {Math.Round(ratio, 3)}", [a, b]);
            }
        }
        return null;
    }
}
