using Assay.Statistics.Distributions;

namespace Assay.Statistics.Proportions;

/// <summary>
/// The size of two equal arms at which two proportions give a stated two-sided P. Sizes are per arm and not rounded:
/// falling in P, infinite where the proportions are equal.
/// </summary>
public static class ImpliedSize
{
    /// <summary>By the pooled z test, which is Pearson's chi-square.</summary>
    /// <param name="p1">Proportion in arm 1, 0 to 1.</param>
    /// <param name="p2">Proportion in arm 2, 0 to 1.</param>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A proportion or P is out of range.</exception>
    /// <remarks>Pearson (1900) solved for n: n = 2z²p̄q̄/(p1 − p2)²; Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, ch. 4.</remarks>
    public static double Pooled(double p1, double p2, double p)
    {
        var (z, gap, pooled) = Parts(p1, p2, p);
        return z * z * pooled / (gap * gap);
    }

    /// <summary>By the z test with each arm's own variance.</summary>
    /// <param name="p1">Proportion in arm 1, 0 to 1.</param>
    /// <param name="p2">Proportion in arm 2, 0 to 1.</param>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A proportion or P is out of range.</exception>
    /// <remarks>Wald (1943) solved for n: n = z²(p1q1 + p2q2)/(p1 − p2)².</remarks>
    public static double Unpooled(double p1, double p2, double p)
    {
        var (z, gap, _) = Parts(p1, p2, p);
        return z * z * ((p1 * (1 - p1)) + (p2 * (1 - p2))) / (gap * gap);
    }

    /// <summary>By chi-square with Yates' correction.</summary>
    /// <param name="p1">Proportion in arm 1, 0 to 1.</param>
    /// <param name="p2">Proportion in arm 2, 0 to 1.</param>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A proportion or P is out of range.</exception>
    /// <remarks>Yates (1934) solved for n: √n is the positive root of |p1 − p2|s² − z√(2p̄q̄)s − 1 = 0.</remarks>
    public static double Yates(double p1, double p2, double p)
    {
        var (z, gap, pooled) = Parts(p1, p2, p);
        var slope = z * Math.Sqrt(pooled);
        var root = (slope + Math.Sqrt((slope * slope) + (4 * gap))) / (2 * gap);
        return root * root;
    }

    private static (double Z, double Gap, double Pooled) Parts(double p1, double p2, double p)
    {
        if (!(p1 >= 0 && p1 <= 1)) throw new ArgumentOutOfRangeException(nameof(p1), p1, "A proportion lies between 0 and 1.");
        if (!(p2 >= 0 && p2 <= 1)) throw new ArgumentOutOfRangeException(nameof(p2), p2, "A proportion lies between 0 and 1.");
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "P lies strictly between 0 and 1.");
        var mean = (p1 + p2) / 2;
        return (Normal.FromTwoSided(p), Math.Abs(p1 - p2), 2 * mean * (1 - mean));
    }
}
