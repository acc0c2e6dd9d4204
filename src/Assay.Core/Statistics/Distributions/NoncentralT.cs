namespace Assay.Statistics.Distributions;

/// <summary>Student's t distribution about a centre that is not zero: what a t statistic follows where there is an effect.</summary>
public static class NoncentralT
{
    /// <summary>P(T &gt; t). Absolute error below 1e-11.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="df">Degrees of freedom, above 0, not necessarily whole.</param>
    /// <param name="centrality">Non-centrality: the true effect over its true standard error.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not positive.</exception>
    /// <remarks>Johnson and Welch (1940), doi:10.1093/biomet/31.3-4.362: T = (Z + δ)/s, so P(T &gt; t) is the mean of Φ(δ − t·s) over s.</remarks>
    public static double Upper(double t, double df, double centrality)
    {
        if (!(df > 0)) throw new ArgumentOutOfRangeException(nameof(df), df, "Degrees of freedom are positive.");
        return EstimatedSpread.Mean(df, t, s => Normal.Upper((t * s) - centrality));
    }
}
