using System.Collections.Immutable;
using Assay.Audit.Derivation;

namespace Assay.Audit;

/// <summary>The list of rules, in the order they are documented and run.</summary>
internal static class RuleBook
{
    public static ImmutableArray<IAuditRule> All() =>
    [
        new ImpliedN(), new DerivedRiskDifference(), new DerivedNumberNeeded(), new DerivedRiskRatio(), new DerivedOddsRatio(),
        new DerivedDeathRatio(), new DerivedHazardRatio(), new DerivedRatioOfMeans(),
    ];
}
