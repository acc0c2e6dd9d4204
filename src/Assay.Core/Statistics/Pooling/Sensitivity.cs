using System.Collections.Immutable;

namespace Assay.Statistics.Pooling;

/// <summary>The pool without each study in turn, and the pool as studies came in.</summary>
public static class Sensitivity
{
    // From here on the pools' sums are shared; below, one pass each is quicker.
    private const int Many = 256;

    /// <summary>One pool a study, without that study.</summary>
    /// <param name="values">Effects on the analysis scale, two or more.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Empty where there are fewer than two studies.</returns>
    /// <remarks>Viechtbauer and Cheung (2010), doi:10.1002/jrsm.11. The cost of all pools together grows with the number of studies.</remarks>
    public static ImmutableArray<PooledEstimate> LeaveOneOut(ReadOnlySpan<double> values, ReadOnlySpan<double> variances,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double level = 95)
    {
        var plain = Studies.Check(values, variances) == 0;
        var k = values.Length;
        if (k < 2) return [];
        if (plain && k >= Many && OverlappingPools.Suits(variances)) return Together(new(values, variances, leaveOut: true), estimator, level);
        var pools = ImmutableArray.CreateBuilder<PooledEstimate>(k);
        var (y, v) = (values[1..].ToArray(), variances[1..].ToArray());
        for (var i = 0; i < k; i++)
        {
            // The buffer holds all but study i; the next differs in one place.
            pools.Add(InverseVariance.Pool(y, v, estimator, level));
            if (i < k - 1) (y[i], v[i]) = (values[i], variances[i]);
        }
        return pools.MoveToImmutable();
    }

    /// <summary>The pool of the first study, of the first two, and so on.</summary>
    /// <param name="values">Effects in the order in which they came in.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Lau and others (1992), doi:10.1056/NEJM199207233270406. The cost of all pools together grows with the number of studies.</remarks>
    public static ImmutableArray<PooledEstimate> Cumulative(ReadOnlySpan<double> values, ReadOnlySpan<double> variances,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double level = 95)
    {
        var plain = Studies.Check(values, variances) == 0;
        if (plain && values.Length >= Many && OverlappingPools.Suits(variances)) return Together(new(values, variances, leaveOut: false), estimator, level);
        var pools = ImmutableArray.CreateBuilder<PooledEstimate>(values.Length);
        for (var k = 1; k <= values.Length; k++) pools.Add(InverseVariance.Pool(values[..k], variances[..k], estimator, level));
        return pools.MoveToImmutable();
    }

    private static ImmutableArray<PooledEstimate> Together(OverlappingPools pools, Estimator estimator, double level)
    {
        var all = ImmutableArray.CreateBuilder<PooledEstimate>(pools.Count);
        for (var pool = 0; pool < pools.Count; pool++) all.Add(InverseVariance.Fit(new OverlappingProfile(pools, pool), estimator, level));
        return all.MoveToImmutable();
    }
}
