using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

/// <summary>The chi-square distribution.</summary>
public static class ChiSquare
{
    private const int MostSteps = 200;

    /// <summary>P(X &gt; x) with <paramref name="df"/> degrees of freedom.</summary>
    /// <param name="x">The statistic; 0 or less gives 1.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not positive.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.4.2 and 26.4.19; one degree of freedom goes through the normal tail.</remarks>
    public static double Upper(double x, double df)
    {
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
        if (x <= 0) return 1;
        return df == 1 ? Normal.TwoSided(Math.Sqrt(x)) : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);
    }

    /// <summary>P(X ≤ x) with <paramref name="df"/> degrees of freedom.</summary>
    /// <param name="x">The statistic; 0 or less gives 0.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not positive.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.4.1 and 26.4.19.</remarks>
    public static double Lower(double x, double df)
    {
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
        return x <= 0 ? 0 : SpecialFunctions.GammaLowerRegularized(df / 2, x / 2);
    }

    /// <summary>The x with P(X ≤ x) = <paramref name="p"/>.</summary>
    /// <param name="p">0 to 1; the ends give 0 and infinity.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p or df is out of range.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.4.17 (Wilson and Hilferty) to begin with, then Newton's steps on the nearer tail.</remarks>
    public static double Quantile(double p, double df) => Root(Checked(p), 1 - p, df);

    /// <summary>The x with P(X &gt; x) = <paramref name="p"/>.</summary>
    /// <param name="p">0 to 1; the ends give infinity and 0.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p or df is out of range.</exception>
    /// <remarks>As <see cref="Quantile"/>; Abramowitz and Stegun (1964), 26.4.17. The upper tail keeps its digits.</remarks>
    public static double FromUpper(double p, double df) => Root(1 - Checked(p), p, df);

    private static double Root(double lower, double upper, double df)
    {
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
        if (lower == 0) return 0;
        if (upper == 0) return double.PositiveInfinity;
        var byLower = lower < upper;
        var x = Start(lower, upper, df);
        var (low, high) = (0.0, double.PositiveInfinity);
        for (var step = 0; step < MostSteps; step++)
        {
            // Positive where x is too small.
            var off = byLower ? lower - Lower(x, df) : Upper(x, df) - upper;
            var next = x + (off / Density(x, df));
            if (Math.Abs(next - x) <= 4e-16 * x) return next;
            if (off > 0) low = x;
            else high = x;
            x = next > low && next < high ? next : double.IsPositiveInfinity(high) ? 2 * x : 0.5 * (low + high);
        }
        return x;
    }

    private static double Start(double lower, double upper, double df)
    {
        var z = lower < upper ? Normal.Quantile(lower) : -Normal.Quantile(upper);
        var c = 2 / (9 * df);
        var cube = 1 - c + (z * Math.Sqrt(c));
        // Far down the lower tail the density is a power of x.
        return cube > 0.1 ? df * cube * cube * cube
            : 2 * Math.Exp((Math.Log(lower) + SpecialFunctions.GammaLn((df / 2) + 1)) / (df / 2));
    }

    private static double Density(double x, double df) =>
        0.5 * Math.Exp((((df / 2) - 1) * Math.Log(x / 2)) - (x / 2) - SpecialFunctions.GammaLn(df / 2));

    private static double Checked(double p) =>
        p is >= 0 and <= 1 ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
}
