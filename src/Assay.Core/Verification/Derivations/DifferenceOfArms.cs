using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>a − b of two arms, in percentage points where both are percentages.</summary>
internal sealed class DifferenceOfArms : IDerivation
{
    public string Name => "difference of two arms";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class is not (FigureClass.Percent or FigureClass.Measurement) || !Phrases.Difference().IsMatch(Phrases.Around(claim, wanted)))
            return null;
        var absolute = Phrases.Absolute().IsMatch(Phrases.Around(claim, wanted));
        foreach (var (first, second) in Pairs.For(wanted, claim, region))
            if (first.Class == FigureClass.Measurement || absolute)
                if (wanted.Decimals <= Math.Max(first.Decimals, second.Decimals) && Rounding.Within(Math.Abs(wanted.Value), wanted.Decimals, Math.Abs(first.Value - second.Value)))
                    return new($"{first.Number.Raw} − {second.Number.Raw} = {Math.Round(first.Value - second.Value, 4)}", [first, second]);
        return null;
    }
}
