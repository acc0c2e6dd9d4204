using Assay.Statistics.Distributions;
using Assay.Statistics.Proportions;

namespace Assay.Statistics.Planning;

/// <summary>Sizes and powers of a comparison of two independent proportions by normal approximations. One tail is counted: power in the direction expected.</summary>
public static class TwoProportions
{
    /// <summary>People needed in arm 1, not rounded; arm 2 has <paramref name="ratio"/> times as many.</summary>
    /// <param name="p1">Proportion in arm 1, between 0 and 1.</param>
    /// <param name="p2">Proportion in arm 2, between 0 and 1, not equal to <paramref name="p1"/>.</param>
    /// <param name="power">Between the chance of a false alarm and 1.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <param name="method">Which approximation.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or the proportions are equal.</exception>
    /// <remarks>Fleiss, Tytun and Ury (1980), doi:10.2307/2529990, for the pooled and the corrected size; Cohen (1988), 6.4, for the arcsine.</remarks>
    public static double Size(double p1, double p2, double power, Threshold threshold, double ratio = 1, ProportionMethod method = ProportionMethod.Pooled)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        Check(p1, p2, ratio);
        if (p1 == p2) throw new ImpossiblePlanException(nameof(p2), "is not equal to p1: no trial can be sized for no difference");
        var (alpha, beta, gap) = (threshold.Z, Normal.Quantile(Admit.Power(power, threshold)), Math.Abs(p1 - p2));
        var (atNull, atAlternative) = (Math.Sqrt((1 + (1 / ratio)) * Spread((p1 + (ratio * p2)) / (1 + ratio))), Math.Sqrt(Spread(p1) + (Spread(p2) / ratio)));
        var pooled = Square(((alpha * atNull) + (beta * atAlternative)) / gap);
        return method switch
        {
            ProportionMethod.Pooled => pooled,
            ProportionMethod.Unpooled => Square((alpha + beta) * atAlternative / gap),
            ProportionMethod.Fleiss => pooled / 4 * Square(1 + Math.Sqrt(1 + (2 * (ratio + 1) / (pooled * ratio * gap)))),
            ProportionMethod.Arcsine => Square((alpha + beta) / ArcsineDifference.CohenH(p1, p2)) * (1 + (1 / ratio)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method of this family."),
        };
    }

    /// <summary>Power of arms of given sizes.</summary>
    /// <param name="p1">Proportion in arm 1, between 0 and 1.</param>
    /// <param name="p2">Proportion in arm 2, between 0 and 1.</param>
    /// <param name="n1">People in arm 1, above 0, not necessarily whole.</param>
    /// <param name="n2">People in arm 2, above 0.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="method">Which approximation.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Fleiss, Tytun and Ury (1980), doi:10.2307/2529990; Cohen (1988), 6.4, for the arcsine.</remarks>
    public static double Power(double p1, double p2, double n1, double n2, Threshold threshold, ProportionMethod method = ProportionMethod.Pooled) =>
        Directed(p1, p2, n1, n2, threshold, method, Math.Abs(p1 - p2));

    /// <summary>Power of the pooled test in either direction: what its two-sided P falls below alpha.</summary>
    /// <param name="p1">Proportion in arm 1, between 0 and 1.</param>
    /// <param name="p2">Proportion in arm 2, between 0 and 1.</param>
    /// <param name="n1">People in arm 1, above 0.</param>
    /// <param name="n2">People in arm 2, above 0.</param>
    /// <param name="threshold">Alpha and sides; one side has no other direction.</param>
    /// <remarks>Fleiss, Tytun and Ury (1980), doi:10.2307/2529990, both tails.</remarks>
    public static double PowerEitherWay(double p1, double p2, double n1, double n2, Threshold threshold)
    {
        var expected = Power(p1, p2, n1, n2, threshold);
        return threshold.Sides == 1 ? expected : expected + Directed(p1, p2, n1, n2, threshold, ProportionMethod.Pooled, -Math.Abs(p1 - p2));
    }

    private static double Directed(double p1, double p2, double n1, double n2, Threshold threshold, ProportionMethod method, double gap)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        Check(p1, p2, 1);
        Admit.Positive(n1, nameof(n1));
        Admit.Positive(n2, nameof(n2));
        var parts = (1 / n1) + (1 / n2);
        var atNull = Math.Sqrt(Spread(((n1 * p1) + (n2 * p2)) / (n1 + n2)) * parts);
        var atAlternative = Math.Sqrt((Spread(p1) / n1) + (Spread(p2) / n2));
        return Normal.Lower(method switch
        {
            ProportionMethod.Pooled => (gap - (threshold.Z * atNull)) / atAlternative,
            ProportionMethod.Unpooled => (gap / atAlternative) - threshold.Z,
            ProportionMethod.Fleiss => (gap - (parts / 2) - (threshold.Z * atNull)) / atAlternative,
            ProportionMethod.Arcsine => (Math.Abs(ArcsineDifference.CohenH(p1, p2)) / Math.Sqrt(parts)) - threshold.Z,
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method of this family."),
        });
    }

    private static void Check(double p1, double p2, double ratio)
    {
        Admit.Probability(p1, nameof(p1));
        Admit.Probability(p2, nameof(p2));
        Admit.Positive(ratio, nameof(ratio));
    }

    private static double Spread(double p) => p * (1 - p);

    private static double Square(double x) => x * x;
}
