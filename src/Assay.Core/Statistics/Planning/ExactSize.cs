using Assay.Statistics.Tables;

namespace Assay.Statistics.Planning;

/// <summary>The least sizes with enough exact power. That power goes up and down with size, so that there are two answers.</summary>
/// <param name="N1">Least people in arm 1 whose power reaches the goal.</param>
/// <param name="N2">People in arm 2 beside them.</param>
/// <param name="Power">Exact power there.</param>
/// <param name="LastingN1">Least people in arm 1 from which on the power stays at the goal or above, as far as was looked.</param>
/// <param name="LastingN2">People in arm 2 beside them.</param>
/// <param name="LastingPower">Exact power there.</param>
/// <param name="LookedTo">Largest people in arm 1 looked at.</param>
public sealed record ExactSize(int N1, int N2, double Power, int LastingN1, int LastingN2, double LastingPower, int LookedTo)
{
    /// <summary>Largest arm for which sizes are searched.</summary>
    public const int LargestSearched = 5000;

    // Teeth of the saw are lower than this; below it no size is looked at.
    private const double Tooth = 0.15;

    /// <summary>Searches for the sizes.</summary>
    /// <param name="p1">Proportion in arm 1, between 0 and 1.</param>
    /// <param name="p2">Proportion in arm 2, between 0 and 1, not equal.</param>
    /// <param name="power">Goal.</param>
    /// <param name="test">Pearson, Yates or Fisher.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1; rounded up.</param>
    /// <returns>The sizes, or null where an arm beyond 5,000 would be needed.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Chernick and Liu (2002), doi:10.1198/000313002317572835, on the saw-toothed power of exact tests: the search begins where the normal power
    /// is 0.15 short of the goal and, past the first size that reaches it, goes on by a quarter and at least 20.</remarks>
    public static ExactSize? Search(double p1, double p2, double power, ContingencyTest test, Threshold threshold, double ratio = 1)
    {
        var guess = TwoProportions.Size(p1, p2, power, threshold, ratio);
        if (Math.Max(guess, guess * ratio) > LargestSearched) return null;
        var n = 1;
        while (n < guess && TwoProportions.Power(p1, p2, n, n * ratio, threshold, ProportionMethod.Unpooled) < power - Tooth) n++;
        (int N, double Power)? first = null, lasting = null;
        for (var last = int.MaxValue; n <= last; n++)
        {
            if (Math.Max(n, n * ratio) > LargestSearched) return null;
            var found = ExactPower.Of(p1, p2, n, Second(n, ratio), test, threshold);
            if (found < power)
            {
                lasting = null;
                // A dip at the edge of what was looked at is seen to its end.
                if (first is not null && n == last) last++;
                continue;
            }
            if (first is null) last = n + Math.Max(20, n / 4);
            first ??= (n, found);
            lasting ??= (n, found);
        }
        return new(first!.Value.N, Second(first.Value.N, ratio), first.Value.Power,
            lasting!.Value.N, Second(lasting.Value.N, ratio), lasting.Value.Power, n - 1);
    }

    private static int Second(int n1, double ratio) => Math.Max(1, (int)Whole.Up(n1 * ratio));
}
