using System.Collections.Immutable;

namespace Assay.Verification.Rules;

/// <summary>All rules, in the order of their ids.</summary>
internal static class ClaimRules
{
    /// <summary>They.</summary>
    public static ImmutableArray<IClaimRule> All { get; } =
    [
        new NumValue(), new NumSharpen(), new Unit(), new DirectionOfEffect(), new ArmSwap(), new OutcomeSwap(), new OutcomeDrift(), new TimePoint(),
        new SampleSize(), new InventedN(), new Significance(), new Interval(), new Measure(), new Adjustment(), new Negation(), new Hedge(), new Cause(), new Species(), new Regimen(),
        new Comparator(), new DesignUpgrade(), new Subgroup(), new OutcomeRank(), new Entailment(), new Spin(), new Novelty(), new NamedEntity(), new Citation(), new Merge(), new Superseded(), new Derivation(), new Advice(),
        new Against(),
    ];
}
