using Assay.Statistics.Distributions;

namespace Assay.Statistics.Proportions;

/// <summary>Intervals of one proportion, x of n, on the scale 0 to 1.</summary>
public static class ProportionIntervals
{
    /// <summary>Wald's interval; may leave 0 to 1, and is kept so.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">x lies outside 0 to n, or n is below 1.</exception>
    /// <remarks>Laplace (1812); method 1 of Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857.</remarks>
    public static Interval Wald(int x, int n, double level = 95)
    {
        var p = Risk(x, n);
        var reach = Normal.Critical(level) * Math.Sqrt(p * (1 - p) / n);
        return new(p - reach, p + reach);
    }

    /// <summary>Wilson's score interval, always inside 0 to 1.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">x lies outside 0 to n, or n is below 1.</exception>
    /// <remarks>Wilson (1927), doi:10.1080/01621459.1927.10502953; no continuity correction.</remarks>
    public static Interval Wilson(int x, int n, double level = 95)
    {
        var p = Risk(x, n);
        var z2 = Math.Pow(Normal.Critical(level), 2);
        var centre = p + (z2 / (2 * n));
        var reach = Math.Sqrt(z2 * ((p * (1 - p) / n) + (z2 / (4.0 * n * n))));
        var scale = 1 + (z2 / n);
        return new(x == 0 ? 0 : (centre - reach) / scale, x == n ? 1 : (centre + reach) / scale);
    }

    /// <summary>The exact interval that inverts two one-sided binomial tests.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">x lies outside 0 to n, or n is below 1.</exception>
    /// <remarks>Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404, by beta quantiles.</remarks>
    public static Interval ClopperPearson(int x, int n, double level = 95)
    {
        Risk(x, n);
        var tail = (100 - level) / 200;
        // Quantiles by the mirrored distribution where that keeps the small tail exact.
        var low = x == 0 ? 0 : Beta.Quantile(tail, x, n - x + 1.0);
        var high = x == n ? 1 : 1 - Beta.Quantile(tail, n - x, x + 1.0);
        return new(low, high);
    }

    /// <summary>Agresti and Coull's interval with z²/2 added to successes and failures; may leave 0 to 1.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">x lies outside 0 to n, or n is below 1.</exception>
    /// <remarks>Agresti and Coull (1998), doi:10.1080/00031305.1998.10480550.</remarks>
    public static Interval AgrestiCoull(int x, int n, double level = 95)
    {
        Risk(x, n);
        var z = Normal.Critical(level);
        var people = n + (z * z);
        var p = (x + (z * z / 2)) / people;
        var reach = z * Math.Sqrt(p * (1 - p) / people);
        return new(p - reach, p + reach);
    }

    /// <summary>Jeffreys' interval: quantiles of the beta posterior under the prior Beta(½, ½); 0 and 1 at the edges.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">x lies outside 0 to n, or n is below 1.</exception>
    /// <remarks>Brown, Cai and DasGupta (2001), doi:10.1214/ss/1009213286.</remarks>
    public static Interval Jeffreys(int x, int n, double level = 95)
    {
        Risk(x, n);
        var tail = (100 - level) / 200;
        return new(x == 0 ? 0 : Beta.Quantile(tail, x + 0.5, n - x + 0.5), x == n ? 1 : 1 - Beta.Quantile(tail, n - x + 0.5, x + 0.5));
    }

    private static double Risk(int x, int n)
    {
        if (n < 1 || x < 0 || x > n) throw new ArgumentException("Events lie between 0 and the number of people, which is at least 1.");
        return (double)x / n;
    }
}
