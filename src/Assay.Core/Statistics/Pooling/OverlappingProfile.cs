namespace Assay.Statistics.Pooling;

// One of many overlapping pools.
internal readonly struct OverlappingProfile(OverlappingPools pools, int pool) : IMeanProfile
{
    public int Studies => pools.Studies(pool);

    public int Columns => 1;

    // Of all studies: bounds of the search only.
    public double LeastVariance => pools.Least;

    public double LargestVariance => pools.Largest;

    public (double Mean, double SumW) Mean(double tau2)
    {
        Span<double> sums = stackalloc double[PowerSums.Count];
        pools.Sums(pool, tau2, sums);
        return (pools.From + (sums[1] / sums[0]), sums[0]);
    }

    public Moments At(double tau2)
    {
        Span<double> sums = stackalloc double[PowerSums.Count];
        pools.Sums(pool, tau2, sums);
        return PowerSums.Moments(sums);
    }

    public PlainMoments Plain() => pools.Plain(pool);

    public (double Variances, double Design) LogDeterminants(double tau2)
    {
        Span<double> sums = stackalloc double[PowerSums.Count];
        pools.Sums(pool, tau2, sums);
        return (sums[9], Math.Log(sums[0]));
    }
}
