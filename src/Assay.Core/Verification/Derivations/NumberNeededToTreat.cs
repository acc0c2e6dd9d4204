using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>100 ÷ (a − b) of two arms' percentages; a digest may round it up.</summary>
internal sealed class NumberNeededToTreat : IDerivation
{
    public string Name => "number needed to treat";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class is not (FigureClass.Count or FigureClass.Measurement or FigureClass.Ratio) || wanted.Unit is not null || !Phrases.NeededToTreat().IsMatch(claim.Sentence))
            return null;
        foreach (var (first, second) in Pairs.For(wanted, claim, region).Where(pair => pair.First.Class == FigureClass.Percent && pair.First.Value != pair.Second.Value))
        {
            var needed = 100 / Math.Abs(first.Value - second.Value);
            // Of the percentages as printed: where they are near each other, what rounding allows them is half of all numbers.
            if (Pairs.Fits(wanted, needed, 0.5) || wanted.Decimals == 0 && wanted.Value == Math.Ceiling(needed))
                return new($"100 ÷ ({first.Number.Raw} − {second.Number.Raw}) = {Math.Round(needed, 2)}", [first, second]);
        }
        return null;
    }
}
