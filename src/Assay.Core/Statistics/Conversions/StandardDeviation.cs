using Assay.Statistics.Distributions;
using Assay.Statistics.Effects;

namespace Assay.Statistics.Conversions;

/// <summary>Standard deviations from what papers print in their place.</summary>
public static class StandardDeviation
{
    /// <summary>From the standard error of a mean.</summary>
    /// <param name="error">Standard error, not negative.</param>
    /// <param name="n">People, at least 1.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.5.2.2.</remarks>
    public static double FromError(double error, double n) => error * Math.Sqrt(n);

    /// <summary>From the interval of a mean, by the normal quantile.</summary>
    /// <param name="interval">Interval of the mean.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.5.2.2, for large groups; the exact quantile, not 3.92.</remarks>
    public static double FromInterval(Interval interval, double n, double level = 95) =>
        Math.Sqrt(n) * interval.Width / (2 * Normal.Critical(level));

    /// <summary>From the interval of a mean, by Student's quantile with n − 1 degrees of freedom.</summary>
    /// <param name="interval">Interval of the mean.</param>
    /// <param name="n">People, at least 2.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.5.2.2, for groups below 60.</remarks>
    public static double FromSmallInterval(Interval interval, double n, double level = 95) =>
        Math.Sqrt(n) * interval.Width / (2 * StudentT.FromTwoSided((100 - level) / 100, n - 1));

    /// <summary>Common standard deviation of two arms from their difference and the two-sided P of a t test.</summary>
    /// <param name="difference">Mean difference, not 0.</param>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <param name="n1">People in arm 1.</param>
    /// <param name="n2">People in arm 2.</param>
    /// <returns>t, the standard error of the difference, and the standard deviation.</returns>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.5.2.3.</remarks>
    public static (double T, double Error, double Sd) FromP(double difference, double p, double n1, double n2)
    {
        var t = StudentT.FromTwoSided(p, n1 + n2 - 2);
        var error = Math.Abs(difference) / t;
        return (t, error, error / Math.Sqrt((1 / n1) + (1 / n2)));
    }

    /// <summary>Of the change between two occasions.</summary>
    /// <param name="before">Standard deviation before.</param>
    /// <param name="after">Standard deviation after.</param>
    /// <param name="correlation">Between the occasions, −1 to 1: an assumption where it is not reported.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.5.2.8.</remarks>
    public static double OfChange(double before, double after, double correlation) =>
        Math.Sqrt((before * before) + (after * after) - (2 * correlation * before * after));

    /// <summary>Two groups as one.</summary>
    /// <param name="one">Group 1.</param>
    /// <param name="two">Group 2.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), table 6.5.a.</remarks>
    public static ArmMeans Combined(ArmMeans one, ArmMeans two)
    {
        var n = one.N + two.N;
        var apart = one.Mean - two.Mean;
        var squares = ((one.N - 1) * one.Sd * one.Sd) + ((two.N - 1) * two.Sd * two.Sd) + (one.N * (two.N / n) * apart * apart);
        return new(((one.N * one.Mean) + (two.N * two.Mean)) / n, Math.Sqrt(squares / (n - 1)), n);
    }
}
