using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning;

/// <summary>Sizes and powers of trials that are to show that two arms differ by less than a margin either way: two one-sided tests, each at alpha.</summary>
public static class Equivalence
{
    /// <summary>Power for two proportions, unpooled.</summary>
    /// <param name="p1">Proportion in arm 1.</param>
    /// <param name="p2">Proportion in arm 2, less than the margin away.</param>
    /// <param name="margin">Above 0, below 1.</param>
    /// <param name="n1">People in arm 1.</param>
    /// <param name="n2">People in arm 2.</param>
    /// <param name="alpha">Of each one-sided test.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Schuirmann (1987), doi:10.1007/BF01068419; Chow, Shao and Wang (2008), 4.2.4, the power itself and not its lower bound.</remarks>
    public static double ProportionsPower(double p1, double p2, double margin, double n1, double n2, double alpha = 0.05)
    {
        Admit.Probability(p1, nameof(p1));
        Admit.Probability(p2, nameof(p2));
        Admit.Probability(margin, nameof(margin));
        var error = Math.Sqrt((p1 * (1 - p1) / Admit.Positive(n1, nameof(n1))) + (p2 * (1 - p2) / Admit.Positive(n2, nameof(n2))));
        return BothPass(p1 - p2, margin, error, new Threshold(alpha, 1).Z);
    }

    /// <summary>People needed in arm 1 for two proportions, not rounded.</summary>
    /// <param name="p1">Proportion in arm 1.</param>
    /// <param name="p2">Proportion in arm 2, less than the margin away.</param>
    /// <param name="margin">Above 0, below 1.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="alpha">Of each one-sided test.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or the proportions differ by the margin or more.</exception>
    /// <remarks>Schuirmann (1987), doi:10.1007/BF01068419: the root of the power, between the size for one and for two equally near margins.</remarks>
    public static double Proportions(double p1, double p2, double margin, double power, double alpha = 0.05, double ratio = 1)
    {
        Inside(p1 - p2, margin);
        Admit.Power(power, new Threshold(alpha, 1));
        Admit.Positive(ratio, nameof(ratio));
        return Root.Rising(n => ProportionsPower(p1, p2, margin, n, n * ratio, alpha) - power, 1e-3, 100);
    }

    /// <summary>Power for two means, by Student's tests.</summary>
    /// <param name="difference">True difference, less than the margin.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="n1">People in arm 1.</param>
    /// <param name="n2">People in arm 2; both together above 2.</param>
    /// <param name="alpha">Of each one-sided test.</param>
    /// <param name="known">Whether the standard deviation counts as known.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Schuirmann (1987), doi:10.1007/BF01068419; exact, as Owen's Q: Phillips (1990), doi:10.1007/BF01063556.</remarks>
    public static double MeansPower(double difference, double deviation, double margin, double n1, double n2, double alpha = 0.05, bool known = false)
    {
        Admit.Positive(margin, nameof(margin));
        var error = Admit.Positive(deviation, nameof(deviation)) * Math.Sqrt((1 / Admit.Positive(n1, nameof(n1))) + (1 / Admit.Positive(n2, nameof(n2))));
        var threshold = new Threshold(alpha, 1);
        if (known) return BothPass(difference, margin, error, threshold.Z);
        var df = n1 + n2 - 2;
        if (!(df > 0)) throw new ImpossiblePlanException(nameof(n1), "and n2 together are more than 2");
        var t = TwoMeans.Critical(threshold.Tail, df);
        // The power has a corner where the margins leave no room: small steps keep its share below 1e-8.
        return EstimatedSpread.Mean(df, 20 * Math.Max(t, Math.Sqrt(2 * df)), s => BothPass(difference, margin, error, t * s));
    }

    /// <summary>People needed in arm 1 for two means, not rounded, by Student's tests.</summary>
    /// <param name="difference">True difference, less than the margin.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="alpha">Of each one-sided test.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <param name="known">Whether the standard deviation counts as known.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or the difference reaches the margin.</exception>
    /// <remarks>Schuirmann (1987), doi:10.1007/BF01068419; Julious (2004), doi:10.1002/sim.1783, section 5.</remarks>
    public static double Means(double difference, double deviation, double margin, double power, double alpha = 0.05, double ratio = 1, bool known = false)
    {
        Inside(difference, margin);
        Admit.Power(power, new Threshold(alpha, 1));
        Admit.Positive(ratio, nameof(ratio));
        return Root.Rising(n => MeansPower(difference, deviation, margin, n, n * ratio, alpha, known) - power, known ? 1e-3 : 3 / (1 + ratio), 100);
    }

    // Both tests pass where the estimate lies inside the margins by the critical distance on each side.
    private static double BothPass(double difference, double margin, double error, double critical)
    {
        var (upper, lower) = (((margin - difference) / error) - critical, ((margin + difference) / error) - critical);
        return upper + lower <= 0 ? 0 : Math.Max(0, Normal.Lower(upper) - Normal.Upper(lower));
    }

    private static void Inside(double difference, double margin)
    {
        if (!(Math.Abs(difference) < Admit.Positive(margin, nameof(margin))))
            throw new ImpossiblePlanException(nameof(margin), "is larger than the difference that is expected");
    }
}
