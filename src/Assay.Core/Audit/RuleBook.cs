using System.Collections.Immutable;
using Assay.Audit.Derivation;
using Assay.Audit.Recomputation;
using Assay.Audit.Reporting;
using Assay.Audit.Wording;

namespace Assay.Audit;

/// <summary>The list of rules, in the order they are documented and run.</summary>
internal static class RuleBook
{
    public static ImmutableArray<IAuditRule> All() => [.. Recomputing(), .. Reading(), .. Missing(), .. Deriving()];

    private static IEnumerable<IAuditRule> Recomputing() =>
    [
        new PercentFromCount(), new PercentGrim(), new PFromCounts(), new PFromArms(), new PDecision(), new TestSensitive(), new PFromRatio(),
        new PFromDifference(), new IntervalCentre(), new IntervalOrder(), new IntervalAgainstP(), new ImpliedN(), new SumOfArms(),
        new OutOfRange(), new IntervalLevel(), new MeanGrim(), new PossibleDeviation(), new SumOfParts(), new PFromMeans(), new PFromTest(),
        new SurvivalInterval(), new Imprecision(),
    ];

    private static IEnumerable<IAuditRule> Reading() =>
    [
        new FoldDecrease(), new FoldAmbiguous(), new RelativeOrAbsolute(), new RelativeOnly(), new OddsAsRisk(), new CausalObservational(),
        new CausalUpgrade(), new Spin(), new PositiveOverNull(), new DirectionAgainstValues(),
    ];

    private static IEnumerable<IAuditRule> Missing() =>
    [
        new BaselineAgainstBetween(), new NoBetweenP(), new SignificantWithoutP(), new PWithoutEffect(), new NoInterval(), new NoSampleSize(),
        new NoTimepoint(), new NoDenominator(), new SurvivalAsShare(), new TestDiscordant(), new SubgroupClaim(), new Multiplicity(),
        new InformativeMissingness(), new ImmortalTime(), new DesignUnstated(), new TypeConflict(), new NoComparator(), new NoDose(),
        new NoHarms(), new NoLimitations(), new NoPrimary(), new CompetingRisk(),
        new StandingStated(), new SharedCohort(),
    ];

    private static IEnumerable<IAuditRule> Deriving() =>
    [
        new DerivedRiskDifference(), new DerivedNumberNeeded(), new DerivedRiskRatio(), new DerivedOddsRatio(), new DerivedDeathRatio(),
        new DerivedHazardRatio(), new DerivedRatioOfMeans(), new FragileResult(), new SplitSolve(), new Exaggeration(), new DerivedInterval(),
        new SurpriseOfP(),
    ];
}
