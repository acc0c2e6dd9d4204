namespace Assay.Statistics.Distributions;

/// <summary>Snedecor's F distribution.</summary>
public static class FisherF
{
    /// <summary>P(F &gt; f).</summary>
    /// <param name="f">The statistic; 0 or less gives 1.</param>
    /// <param name="df1">Degrees of freedom of the numerator, above 0.</param>
    /// <param name="df2">Degrees of freedom of the denominator, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of degrees of freedom is not positive.</exception>
    /// <remarks>Abramowitz and Stegun (1964), 26.6.2; one numerator degree of freedom goes through Student's t.</remarks>
    public static double Upper(double f, double df1, double df2)
    {
        if (!(df1 > 0)) throw new ArgumentOutOfRangeException(nameof(df1), df1, "Degrees of freedom are positive.");
        if (!(df2 > 0)) throw new ArgumentOutOfRangeException(nameof(df2), df2, "Degrees of freedom are positive.");
        if (!(f > 0)) return 1;
        if (double.IsPositiveInfinity(f)) return 0;
        return df1 == 1 ? StudentT.TwoSided(Math.Sqrt(f), df2) : Beta.Lower(df2 / (df2 + (df1 * f)), df2 / 2, df1 / 2);
    }
}
