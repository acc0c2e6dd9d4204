using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

/// <summary>The beta distribution.</summary>
public static class Beta
{
    /// <summary>P(X ≤ x) for shapes <paramref name="a"/> and <paramref name="b"/>.</summary>
    /// <param name="x">0 to 1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <remarks>Abramowitz and Stegun (1964), 26.5.1: the regularised incomplete beta function.</remarks>
    public static double Lower(double x, double a, double b) =>
        x <= 0 ? 0 : x >= 1 ? 1 : SpecialFunctions.BetaRegularized(a, b, x);

    /// <summary>The x with P(X ≤ x) = <paramref name="p"/>, to the last bit that bisection can tell.</summary>
    /// <param name="p">0 to 1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside 0 to 1.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.5.1, inverted by bisection, which cannot miss a monotone root.</remarks>
    public static double Quantile(double p, double a, double b)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        if (p is 0 or 1) return p;
        var (low, high) = (0.0, 1.0);
        while (true)
        {
            // Small roots need relative, not absolute, closeness: halve the exponent first.
            var middle = low == 0 && high > 1e-300 && high < 0.01 ? high * 1e-2 : 0.5 * (low + high);
            if (middle <= low || middle >= high || high < 1e-300) return middle;
            if (Lower(middle, a, b) < p) low = middle;
            else high = middle;
        }
    }
}
