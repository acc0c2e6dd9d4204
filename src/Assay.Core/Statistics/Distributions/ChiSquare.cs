using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

/// <summary>The chi-square distribution.</summary>
public static class ChiSquare
{
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
}
