using System.Collections.Immutable;

namespace Assay.Statistics.Pooling.Funnel;

/// <summary>Studies that an even funnel would also hold, and the pool with them. A sensitivity analysis, not a correction.</summary>
/// <param name="Missing">k0: how many studies are put in.</param>
/// <param name="StandardError">Standard error of k0.</param>
/// <param name="OnTheRight">Whether the missing studies have larger effects.</param>
/// <param name="FilledValues">Effects of the studies put in.</param>
/// <param name="FilledVariances">Their variances: those of the studies they mirror.</param>
/// <param name="Pool">The pool of all.</param>
/// <param name="Converged">Whether k0 settled.</param>
public sealed record TrimFill(int Missing, double StandardError, bool OnTheRight, ImmutableArray<double> FilledValues,
    ImmutableArray<double> FilledVariances, PooledEstimate Pool, bool Converged)
{
    private const int MostRounds = 100;

    /// <summary>Trims the larger side until the rest is even, then fills in mirror images.</summary>
    /// <param name="values">Effects on the analysis scale.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <param name="estimator">How τ² is estimated, in every step.</param>
    /// <param name="byRun">Whether k0 is estimated by the rightmost run (R0) rather than by Wilcoxon's statistic (L0).</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where there are fewer than three studies, the side cannot be told, or R0 is not defined.</returns>
    /// <remarks>Duval and Tweedie (2000), doi:10.1111/j.0006-341X.2000.00455.x; the side by the sign of Egger's slope. k0 is rounded half to even; ties in rank break by order.</remarks>
    public static TrimFill? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> variances,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, bool byRun = false, double level = 95)
    {
        var k = values.Length;
        if (k < 3 || EggerTest.Mixed(values, variances, estimator, level) is not { } egger) return null;
        var right = egger.Slope.Estimate < 0;
        var sign = right ? -1 : 1;
        // The side with too many studies is always the upper one.
        var order = Enumerable.Range(0, k).ToArray();
        var keys = new double[k];
        for (var i = 0; i < k; i++) keys[i] = sign * values[i];
        var y = new double[k];
        var v = new double[k];
        var sorted = order.OrderBy(i => keys[i]).ToArray();
        for (var i = 0; i < k; i++) (y[i], v[i]) = (keys[sorted[i]], variances[sorted[i]]);

        var (missing, raw, centre, converged) = (0, 0.0, 0.0, false);
        for (var round = 0; round < MostRounds && !converged; round++)
        {
            centre = InverseVariance.Pool(y.AsSpan(0, k - missing), v.AsSpan(0, k - missing), estimator, level).Estimate;
            if (Estimate(y, centre, byRun) is not { } next) return null;
            raw = next;
            // Half to even, and never all studies.
            var whole = Math.Min((int)Math.Max(0, Math.Round(raw, MidpointRounding.ToEven)), k - 1);
            converged = whole == missing;
            missing = whole;
        }
        return Filled(values, variances, y, v, missing, Error(raw, k, byRun), sign, centre, converged, estimator, level);
    }

    private static TrimFill Filled(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, double[] y, double[] v, int missing,
        double error, int sign, double centre, bool converged, Estimator estimator, double level)
    {
        var k = y.Length;
        ImmutableArray<double> filled = [.. y.Skip(k - missing).Select(value => sign * ((2 * centre) - value))];
        ImmutableArray<double> spread = [.. v.AsSpan(k - missing)];
        var pool = InverseVariance.Pool([.. values, .. filled], [.. variances, .. spread], estimator, level);
        return new(missing, error, sign < 0, filled, spread, pool, converged);
    }

    // k0 from the signed ranks of the deviations; null where R0 finds nothing below the centre.
    private static double? Estimate(double[] y, double centre, bool byRun)
    {
        var k = y.Length;
        var ranks = new int[k];
        var rank = 0;
        foreach (var i in Enumerable.Range(0, k).OrderBy(i => Math.Abs(y[i] - centre))) ranks[i] = ++rank;
        if (byRun)
        {
            var largest = 0;
            for (var i = 0; i < k; i++)
                if (y[i] < centre)
                    largest = Math.Max(largest, ranks[i]);
            return largest == 0 ? null : k - largest - 1;
        }
        long above = 0;
        for (var i = 0; i < k; i++)
            if (y[i] > centre)
                above += ranks[i];
        return ((4.0 * above) - ((double)k * (k + 1))) / ((2.0 * k) - 1);
    }

    // Of k0 before it is rounded.
    private static double Error(double raw, int studies, bool byRun)
    {
        double k = studies, k0 = raw;
        if (byRun) return Math.Sqrt((2 * Math.Max(0, k0)) + 2);
        var variance = ((k * (k + 1) * ((2 * k) + 1)) + (10 * k0 * k0 * k0) + (27 * k0 * k0) + (17 * k0)
            - (18 * k * k0 * k0) - (18 * k * k0) + (6 * k * k * k0)) / 24;
        return 4 * Math.Sqrt(Math.Max(0, variance)) / ((2 * k) - 1);
    }
}
