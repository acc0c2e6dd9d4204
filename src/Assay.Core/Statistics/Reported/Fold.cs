namespace Assay.Statistics.Reported;

/// <summary>What a fold change means as a percentage.</summary>
public static class Fold
{
    /// <summary>Percent change of a rise to k times: 2.1 gives 110.</summary>
    /// <param name="k">Fold, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not positive.</exception>
    /// <remarks>Hedges, Gurevitch and Curtis (1999), doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2: a fold is a response ratio.</remarks>
    public static double PercentOfRise(double k) => 100 * (Positive(k) - 1);

    /// <summary>Percent change if "increase by k-fold" is read as k times added: 2.1 gives 210.</summary>
    /// <param name="k">Fold, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not positive.</exception>
    /// <remarks>The other reading of the words; Hedges, Gurevitch and Curtis (1999) for the ratio, here k + 1.</remarks>
    public static double PercentOfRiseBy(double k) => 100 * Positive(k);

    /// <summary>Percent change of a k-fold decrease, a division by k: 1.8 gives −44.44.</summary>
    /// <param name="k">Fold, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not positive.</exception>
    /// <remarks>Hedges, Gurevitch and Curtis (1999), doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2: the ratio is 1/k.</remarks>
    public static double PercentOfFall(double k) => -100 * (1 - (1 / Positive(k)));

    /// <summary>Ratio of what two percent changes leave: −45 and −15 give .55/.85 = .647.</summary>
    /// <param name="percent1">Percent change in arm 1, above −100.</param>
    /// <param name="percent2">Percent change in arm 2, above −100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A change leaves nothing or less.</exception>
    /// <remarks>Friedrich, Adhikari and Beyene (2008), doi:10.1186/1471-2288-8-32: ratio of means.</remarks>
    public static double RatioOfRemainders(double percent1, double percent2)
    {
        if (!(percent1 > -100)) throw new ArgumentOutOfRangeException(nameof(percent1), percent1, "Something must be left.");
        if (!(percent2 > -100)) throw new ArgumentOutOfRangeException(nameof(percent2), percent2, "Something must be left.");
        return (100 + percent1) / (100 + percent2);
    }

    private static double Positive(double k) =>
        k > 0 ? k : throw new ArgumentOutOfRangeException(nameof(k), k, "A fold is positive.");
}
