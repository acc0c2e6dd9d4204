namespace Assay.Statistics.Reported;

/// <summary>How far values of a bounded scale can spread about their mean.</summary>
public static class SpreadBound
{
    /// <summary>The largest standard deviation (divisor n − 1) that <paramref name="n"/> values of a scale can have at a mean.</summary>
    /// <param name="mean">The mean, within the scale.</param>
    /// <param name="scale">Lowest and highest value possible.</param>
    /// <param name="n">Values, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 2, or the mean lies outside the scale.</exception>
    /// <remarks>Bhatia and Davis (2000), doi:10.1080/00029890.2000.12005203: the variance is at most (M − μ)(μ − m).</remarks>
    public static double LargestDeviation(double mean, Interval scale, int n)
    {
        if (n < 2) throw new ArgumentOutOfRangeException(nameof(n), n, "At least two values.");
        if (!scale.Contains(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean lies outside the scale.");
        return Math.Sqrt((scale.High - mean) * (mean - scale.Low) * n / (n - 1));
    }
}
