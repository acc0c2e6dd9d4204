using Assay.Statistics.Distributions;

namespace Assay.Statistics.Survival;

/// <summary>The log-rank comparison of two groups.</summary>
/// <param name="Observed1">Events in group 1.</param>
/// <param name="Expected1">Expected there if hazards were alike.</param>
/// <param name="Observed2">Events in group 2.</param>
/// <param name="Expected2">Expected there.</param>
/// <param name="Variance">Hypergeometric variance V of O − E.</param>
public sealed record LogRank(double Observed1, double Expected1, double Observed2, double Expected2, double Variance)
{
    /// <summary>O − E of group 1.</summary>
    public double Difference => Observed1 - Expected1;

    /// <summary>Chi-square with one degree of freedom, and P.</summary>
    public TestResult Test => new(Difference * Difference / Variance, Normal.TwoSided(Difference / Math.Sqrt(Variance)));

    /// <summary>Peto's hazard ratio of group 1 against group 2, exp((O − E)/V).</summary>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Peto and others (1977), doi:10.1038/bjc.1977.1; Berry, Kitchin and Mock (1991), doi:10.1002/sim.4780100510.</remarks>
    public Effect HazardRatio(double level = 95) => Effect.Wald(Difference / Variance, 1 / Math.Sqrt(Variance), true, level);

    /// <summary>Compares two groups of people.</summary>
    /// <param name="one">Group 1.</param>
    /// <param name="two">Group 2.</param>
    /// <exception cref="ArgumentException">Times and outcomes differ in number, or a time is negative.</exception>
    /// <remarks>Mantel (1966), Cancer Chemotherapy Reports 50:163–170; Peto and Peto (1972), doi:10.2307/2344317.</remarks>
    public static LogRank Of(SurvivalTimes one, SurvivalTimes two)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(two);
        one.Check();
        two.Check();
        double observed1 = 0, observed2 = 0, expected1 = 0, variance = 0;
        foreach (var set in RiskSets.Of(one, two))
        {
            double n = set.AtRisk1 + set.AtRisk2, d = set.Events1 + set.Events2;
            observed1 += set.Events1;
            observed2 += set.Events2;
            expected1 += d * set.AtRisk1 / n;
            if (n > 1) variance += d * (set.AtRisk1 / n) * (set.AtRisk2 / n) * (n - d) / (n - 1);
        }
        return new(observed1, expected1, observed2, observed1 + observed2 - expected1, variance);
    }
}
