using Assay.Statistics.Distributions;
using Assay.Statistics.Effects;

namespace Assay.Statistics.Conversions;

/// <summary>Mean and standard deviation from medians, quartiles and ranges; assumes that the outcome is not skewed.</summary>
public static class FromQuantiles
{
    /// <summary>From smallest, median and largest.</summary>
    /// <param name="least">Smallest value.</param>
    /// <param name="median">Median.</param>
    /// <param name="largest">Largest value.</param>
    /// <param name="n">People, 2 or more.</param>
    /// <remarks>Wan, Wang, Liu and Tong (2014), doi:10.1186/1471-2288-14-135, scenario C1.</remarks>
    public static ArmMeans Range(double least, double median, double largest, double n) =>
        new((least + (2 * median) + largest) / 4, (largest - least) / (2 * Extreme(n)), n);

    /// <summary>From smallest, quartiles, median and largest.</summary>
    /// <param name="least">Smallest value.</param>
    /// <param name="q1">First quartile.</param>
    /// <param name="median">Median.</param>
    /// <param name="q3">Third quartile.</param>
    /// <param name="largest">Largest value.</param>
    /// <param name="n">People, 2 or more.</param>
    /// <remarks>Wan, Wang, Liu and Tong (2014), doi:10.1186/1471-2288-14-135, scenario C2.</remarks>
    public static ArmMeans FiveNumbers(double least, double q1, double median, double q3, double largest, double n) =>
        new((least + (2 * q1) + (2 * median) + (2 * q3) + largest) / 8, ((largest - least) / (4 * Extreme(n))) + ((q3 - q1) / (4 * Quartile(n))), n);

    /// <summary>From quartiles and median.</summary>
    /// <param name="q1">First quartile.</param>
    /// <param name="median">Median.</param>
    /// <param name="q3">Third quartile.</param>
    /// <param name="n">People, 2 or more.</param>
    /// <remarks>Wan, Wang, Liu and Tong (2014), doi:10.1186/1471-2288-14-135, scenario C3.</remarks>
    public static ArmMeans Quartiles(double q1, double median, double q3, double n) =>
        new((q1 + median + q3) / 3, (q3 - q1) / (2 * Quartile(n)), n);

    /// <summary>The best mean of smallest, median and largest.</summary>
    /// <inheritdoc cref="Range" path="/param"/>
    /// <remarks>Luo, Wan, Liu and Tong (2018), doi:10.1177/0962280216669183, equation 7: weight 4/(4 + n^0.75) on the mid-range.</remarks>
    public static double MeanOfRange(double least, double median, double largest, double n)
    {
        var weight = 4 / (4 + Math.Pow(n, 0.75));
        return (weight * (least + largest) / 2) + ((1 - weight) * median);
    }

    /// <summary>The best mean of quartiles and median.</summary>
    /// <inheritdoc cref="Quartiles" path="/param"/>
    /// <remarks>Luo, Wan, Liu and Tong (2018), doi:10.1177/0962280216669183, equation 11: weight 0.7 + 0.39/n on the mid-quartile.</remarks>
    public static double MeanOfQuartiles(double q1, double median, double q3, double n)
    {
        var weight = 0.7 + (0.39 / n);
        return (weight * (q1 + q3) / 2) + ((1 - weight) * median);
    }

    /// <summary>The best mean of all five numbers.</summary>
    /// <inheritdoc cref="FiveNumbers" path="/param"/>
    /// <remarks>Luo, Wan, Liu and Tong (2018), doi:10.1177/0962280216669183, equation 15: weights 2.2/(2.2 + n^0.75) and 0.7 − 0.72/n^0.55.</remarks>
    public static double MeanOfFiveNumbers(double least, double q1, double median, double q3, double largest, double n)
    {
        var ends = 2.2 / (2.2 + Math.Pow(n, 0.75));
        var quartiles = 0.7 - (0.72 / Math.Pow(n, 0.55));
        return (ends * (least + largest) / 2) + (quartiles * (q1 + q3) / 2) + ((1 - ends - quartiles) * median);
    }

    private static double Extreme(double n) => Normal.Quantile((n - 0.375) / (n + 0.25));

    private static double Quartile(double n) => Normal.Quantile(((0.75 * n) - 0.125) / (n + 0.25));
}
