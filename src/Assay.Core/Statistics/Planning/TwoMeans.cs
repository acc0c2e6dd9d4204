using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning;

/// <summary>Sizes and powers of a comparison of two independent means with one common standard deviation. One tail is counted unless both are asked for.</summary>
public static class TwoMeans
{
    /// <summary>People needed in arm 1, not rounded, by Student's test: the non-central t with n1 + n2 − 2 degrees of freedom.</summary>
    /// <param name="difference">True difference of means, not 0; its sign does not matter.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="power">Between the chance of a false alarm and 1.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <param name="eitherWay">Whether significance in the wrong direction counts as well (R's <c>strict = TRUE</c>).</param>
    /// <returns>At least so many that one degree of freedom is left.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or the difference is 0.</exception>
    /// <remarks>Johnson and Welch (1940), doi:10.1093/biomet/31.3-4.362; as in R's power.t.test. Solved, not iterated over whole numbers.</remarks>
    public static double Size(double difference, double deviation, double power, Threshold threshold, double ratio = 1, bool eitherWay = false)
    {
        var guess = NormalSize(difference, deviation, power, threshold, ratio);
        // One degree of freedom is the least that a test can have.
        return Root.Rising(n => Power(difference, deviation, n, n * ratio, threshold, eitherWay) - power, 3 / (1 + ratio), guess + 2);
    }

    /// <summary>People needed in arm 1, not rounded, as if the standard deviation were known.</summary>
    /// <param name="difference">True difference of means, not 0.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="power">Between the chance of a false alarm and 1.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or the difference is 0.</exception>
    /// <remarks>Lachin (1981), doi:10.1016/0197-2456(81)90001-5, eq. 8.</remarks>
    public static double NormalSize(double difference, double deviation, double power, Threshold threshold, double ratio = 1)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        if (Admit.Finite(difference, nameof(difference)) == 0)
            throw new ImpossiblePlanException(nameof(difference), "is not 0: no trial can be sized for no difference");
        Admit.Positive(deviation, nameof(deviation));
        Admit.Positive(ratio, nameof(ratio));
        var sum = (threshold.Z + Normal.Quantile(Admit.Power(power, threshold))) * deviation / difference;
        return sum * sum * (1 + (1 / ratio));
    }

    /// <summary>Power of Student's test.</summary>
    /// <param name="difference">True difference of means.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="n1">People in arm 1, above 0, not necessarily whole.</param>
    /// <param name="n2">People in arm 2; both together above 2.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="eitherWay">Whether significance in the wrong direction counts as well.</param>
    /// <returns>0 to 1, within 1e-10.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Johnson and Welch (1940), doi:10.1093/biomet/31.3-4.362.</remarks>
    public static double Power(double difference, double deviation, double n1, double n2, Threshold threshold, bool eitherWay = false)
    {
        var centre = Centre(difference, deviation, n1, n2);
        ArgumentNullException.ThrowIfNull(threshold);
        var df = n1 + n2 - 2;
        if (!(df > 0)) throw new ImpossiblePlanException(nameof(n1), "and n2 together are more than 2");
        var t = Critical(threshold.Tail, df);
        var expected = NoncentralT.Upper(t, df, centre);
        return eitherWay && threshold.Sides == 2 ? expected + NoncentralT.Upper(t, df, -centre) : expected;
    }

    /// <summary>Power as if the standard deviation were known.</summary>
    /// <param name="difference">True difference of means.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="n1">People in arm 1, above 0.</param>
    /// <param name="n2">People in arm 2, above 0.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Lachin (1981), doi:10.1016/0197-2456(81)90001-5.</remarks>
    public static double NormalPower(double difference, double deviation, double n1, double n2, Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return Normal.Lower(Centre(difference, deviation, n1, n2) - threshold.Z);
    }

    // The t that a tail of this size lies above.
    internal static double Critical(double tail, double df) => tail < 0.5 ? StudentT.FromTwoSided(2 * tail, df) : -StudentT.FromTwoSided(2 * (1 - tail), df);

    private static double Centre(double difference, double deviation, double n1, double n2) =>
        Math.Abs(Admit.Finite(difference, nameof(difference))) / (Admit.Positive(deviation, nameof(deviation))
            * Math.Sqrt((1 / Admit.Positive(n1, nameof(n1))) + (1 / Admit.Positive(n2, nameof(n2)))));
}
