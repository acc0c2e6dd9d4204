namespace Assay.Statistics.Distributions;

/// <summary>Student's t distribution (central).</summary>
public static class StudentT
{
    /// <summary>Two-sided P of a t statistic. Relative error below 1e-10; 1e-9 past a hundred thousand degrees of freedom.</summary>
    /// <param name="t">The statistic, any sign.</param>
    /// <param name="df">Degrees of freedom, above 0, not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not positive.</exception>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1; Abramowitz and Stegun (1964), 26.7.1.</remarks>
    public static double TwoSided(double t, double df)
    {
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
        var square = t * t;
        // Close to zero the complement keeps 1 − x from cancelling; further out the tail itself is small and is computed as such.
        return square < Math.Min(df, 9)
            ? 1 - Beta.Lower(square / (df + square), 0.5, df / 2)
            : Beta.Lower(df / (df + square), df / 2, 0.5);
    }

    /// <summary>The t ≥ 0 whose two-sided P is <paramref name="p"/>: 12.7062 at p = .05 with one degree of freedom.</summary>
    /// <param name="p">Above 0, at most 1.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p or df is out of range.</exception>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1, inverted by way of the beta quantile.</remarks>
    public static double FromTwoSided(double p, double df)
    {
        if (!(p > 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A two-sided P lies above 0 and at most at 1.");
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
        if (p > 0.5)
        {
            var near = Beta.Quantile(1 - p, 0.5, df / 2);
            return Math.Sqrt(df * near / (1 - near));
        }
        var x = Beta.Quantile(p, df / 2, 0.5);
        return Math.Sqrt(df * (1 - x) / x);
    }
}
