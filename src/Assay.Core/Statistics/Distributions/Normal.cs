using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

/// <summary>The standard normal distribution, with tails that hold far out.</summary>
public static class Normal
{
    private const double Root2 = 1.4142135623730950488;

    /// <summary>P(Z ≤ z). Relative error below 1e-13 for |z| ≤ 37.</summary>
    /// <remarks>Abramowitz and Stegun (1964), 26.2 and 7.1.2: Φ(z) = erfc(−z/√2)/2.</remarks>
    public static double Lower(double z) => 0.5 * SpecialFunctions.Erfc(-z / Root2);

    /// <summary>P(Z &gt; z); not 1 − Φ, which loses everything past z = 8.</summary>
    /// <remarks>Abramowitz and Stegun (1964), 26.2.3 and 7.1.2.</remarks>
    public static double Upper(double z) => 0.5 * SpecialFunctions.Erfc(z / Root2);

    /// <summary>Two-sided P of a z statistic: P(|Z| &gt; |z|); 5.7e-300 at z = 37.</summary>
    /// <remarks>Abramowitz and Stegun (1964), 26.2.4.</remarks>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Root2);

    /// <summary>The z with P(Z ≤ z) = <paramref name="p"/>.</summary>
    /// <param name="p">0 to 1; the ends give infinities.</param>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside 0 to 1.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.2.22, by the inverse of erfc and one Newton step on the tail.</remarks>
    public static double Quantile(double p)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        return p <= 0.5 ? -FromTail(p) : FromTail(1 - p);
    }

    /// <summary>The z ≥ 0 whose two-sided P is <paramref name="p"/>.</summary>
    /// <param name="p">0 to 1; 0 gives infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside 0 to 1.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.2.22: the two-sided P is halved before the quantile.</remarks>
    public static double FromTwoSided(double p)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        return FromTail(p / 2);
    }

    /// <summary>The critical value of a two-sided interval: 1.959964 at 95.</summary>
    /// <param name="level">Confidence level in percent, above 0 and below 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 100.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.2.22.</remarks>
    public static double Critical(double level)
    {
        if (!(level > 0 && level < 100)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 100 percent.");
        return FromTail((100 - level) / 200);
    }

    private static double FromTail(double tail)
    {
        if (tail == 0.5) return 0;
        var z = Root2 * SpecialFunctions.ErfcInv(2 * tail);
        if (!double.IsFinite(z)) return z;
        var density = Math.Exp(-0.5 * z * z) * 0.39894228040143267794;
        return density > 0 ? z + ((Upper(z) - tail) / density) : z;
    }
}
