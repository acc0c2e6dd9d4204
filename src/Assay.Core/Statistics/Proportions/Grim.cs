namespace Assay.Statistics.Proportions;

/// <summary>Which whole numbers a printed percentage or mean can come from.</summary>
/// <param name="First">The smallest whole number whose value rounds to what is printed.</param>
/// <param name="Last">The largest; below <paramref name="First"/> where there is none.</param>
public readonly record struct Grim(long First, long Last)
{
    /// <summary>Whether any whole number will do.</summary>
    public bool IsPossible => First <= Last;

    /// <summary>Whether exactly one will do.</summary>
    public bool IsUnique => First == Last;

    /// <summary>Counts out of <paramref name="n"/> people that print as this percentage, halves rounded either way.</summary>
    /// <param name="percent">The percentage as printed.</param>
    /// <param name="n">People, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876, applied to percentages.</remarks>
    public static Grim OfPercent(Printed percent, int n) => Within(percent.Rounding, 0.01 * Positive(n), n);

    /// <summary>Counts out of <paramref name="n"/> people that print as this percentage when digits are cut off, not rounded.</summary>
    /// <param name="percent">The percentage as printed.</param>
    /// <param name="n">People, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876, with truncation in place of rounding.</remarks>
    public static Grim OfTruncatedPercent(Printed percent, int n) => Within(percent.Truncation, 0.01 * Positive(n), n);

    /// <summary>Sums over <paramref name="n"/> people and <paramref name="items"/> whole-number items that print as this mean.</summary>
    /// <param name="mean">The mean as printed.</param>
    /// <param name="n">People, at least 1.</param>
    /// <param name="items">Items averaged, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n or items is below 1.</exception>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876. Decides nothing unless n × items is below 10 to the decimals.</remarks>
    public static Grim OfMean(Printed mean, int n, int items = 1) =>
        Within(mean.Rounding, (double)Positive(n) * Positive(items), double.MaxValue);

    /// <summary>Whether a printed value with so many decimals can be tested at this size at all.</summary>
    /// <param name="decimals">Decimals of the mean; for a percentage two more than it prints.</param>
    /// <param name="n">People.</param>
    /// <param name="items">Items averaged.</param>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876.</remarks>
    public static bool IsTestable(int decimals, int n, int items = 1) => (double)n * items < Math.Pow(10, decimals);

    private static Grim Within(Interval rounding, double scale, double most)
    {
        var slack = 1e-9 * Math.Max(1, Math.Abs(rounding.High) * scale);
        var first = Math.Ceiling((rounding.Low * scale) - slack);
        var last = Math.Floor((rounding.High * scale) + slack);
        return new(Whole(first), Whole(Math.Min(last, most)));
    }

    private static long Whole(double value) => (long)Math.Clamp(value, -9e15, 9e15);

    private static int Positive(int n) =>
        n >= 1 ? n : throw new ArgumentOutOfRangeException(nameof(n), n, "At least one.");
}
