using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>All registered derivations, in the order they are tried.</summary>
internal static class RegisteredDerivations
{
    /// <summary>They.</summary>
    public static ImmutableArray<IDerivation> All { get; } =
    [
        new UnitConversion(), new PThreshold(), new ShareInWords(), new ShareOfCount(), new CountOfShare(), new SumOfCounts(), new NumberOfArms(),
        new Complement(), new FoldAndPercent(), new RatioOfArms(), new DifferenceOfArms(), new RelativeReduction(), new NumberNeededToTreat(),
        new InverseOfRatio(), new BoundInWords(), new PercentagePoints(), new DefiniteNumber(),
    ];

    /// <summary>The first that gives the number, or null.</summary>
    public static Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region) =>
        All.Select(derivation => derivation.Of(wanted, claim, region)).FirstOrDefault(derived => derived is not null);
}
