using System.Collections.Immutable;
using Assay.Audit.Derivation;
using Assay.Audit.Recomputation;

namespace Assay.Audit;

/// <summary>The list of rules, in the order they are documented and run.</summary>
internal static class RuleBook
{
    public static ImmutableArray<IAuditRule> All() =>
    [
        new PercentFromCount(), new PercentGrim(), new PFromCounts(), new PDecision(), new TestSensitive(), new PFromRatio(),
        new PFromDifference(), new IntervalCentre(), new IntervalOrder(), new IntervalAgainstP(),
        new ImpliedN(), new SumOfArms(), new OutOfRange(),
        new DerivedRiskDifference(), new DerivedNumberNeeded(), new DerivedRiskRatio(), new DerivedOddsRatio(),
        new DerivedDeathRatio(), new DerivedHazardRatio(), new DerivedRatioOfMeans(),
    ];
}
