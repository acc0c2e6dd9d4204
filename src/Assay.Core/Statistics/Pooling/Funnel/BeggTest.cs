using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling.Funnel;

/// <summary>Rank correlation of effects and variances.</summary>
/// <param name="Tau">Kendall's τ (τ-b where there are ties), −1 to 1.</param>
/// <param name="P">Two-sided P.</param>
/// <param name="IsExact">Whether P is exact: no ties, and not more than 200 studies.</param>
public sealed record BeggTest(double Tau, double P, bool IsExact)
{
    private const int MostExact = 200;

    /// <summary>Correlates standardised deviations from the fixed-effect mean with the variances.</summary>
    /// <param name="values">Effects on the analysis scale.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <returns>Null where there are fewer than three studies, or one side does not vary.</returns>
    /// <remarks>Begg and Mazumdar (1994), doi:10.2307/2533446; Kendall (1938), doi:10.1093/biomet/30.1-2.81, without a continuity correction.</remarks>
    public static BeggTest? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> variances)
    {
        var k = values.Length;
        if (k < 3) return null;
        var (mean, sum) = new InterceptProfile(values, variances).Mean(0);
        var deviations = new double[k];
        for (var i = 0; i < k; i++) deviations[i] = (values[i] - mean) / Math.Sqrt(variances[i] - (1 / sum));
        long score = 0;
        for (var i = 1; i < k; i++)
            for (var j = 0; j < i; j++)
                score += Math.Sign(deviations[i].CompareTo(deviations[j])) * Math.Sign(variances[i].CompareTo(variances[j]));
        var ties1 = Ties(deviations);
        var ties2 = Ties(variances.ToArray());
        var pairs = k * (k - 1) / 2.0;
        if (ties1.Pairs == pairs || ties2.Pairs == pairs) return null;
        if (k <= MostExact && ties1.Pairs == 0 && ties2.Pairs == 0) return new(score / pairs, Exact(score, k), true);
        var tau = score / Math.Sqrt((pairs - ties1.Pairs) * (pairs - ties2.Pairs));
        double n = k;
        var variance = (((n * (n - 1) * ((2 * n) + 5)) - ties1.Spread - ties2.Spread) / 18)
            + (ties1.Triples * ties2.Triples / (9 * n * (n - 1) * (n - 2)))
            + (4 * ties1.Pairs * ties2.Pairs / (2 * n * (n - 1)));
        return new(tau, Normal.TwoSided(score / Math.Sqrt(variance)), false);
    }

    // The number of permutations of k with each count of inversions, as probabilities.
    private static double Exact(long score, int k)
    {
        var counts = new double[] { 1 };
        for (var n = 2; n <= k; n++)
        {
            // Each new one adds 0 to n − 1 inversions: a running sum of the last n counts.
            var next = new double[counts.Length + n - 1];
            var running = 0.0;
            for (var i = 0; i < next.Length; i++)
            {
                if (i < counts.Length) running += counts[i];
                if (i >= n) running -= counts[i - n];
                next[i] = running / n;
            }
            counts = next;
        }
        var concordant = (int)((score + (k * (k - 1) / 2)) / 2);
        var (below, above) = (0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            if (i <= concordant) below += counts[i];
            if (i >= concordant) above += counts[i];
        }
        return Math.Min(1, 2 * Math.Min(below, above));
    }

    private static (double Pairs, double Spread, double Triples) Ties(double[] values)
    {
        var (pairs, spread, triples) = (0.0, 0.0, 0.0);
        foreach (var group in values.GroupBy(value => value))
        {
            double t = group.Count();
            pairs += t * (t - 1) / 2;
            spread += t * (t - 1) * ((2 * t) + 5);
            triples += t * (t - 1) * (t - 2);
        }
        return (pairs, spread, triples);
    }
}
