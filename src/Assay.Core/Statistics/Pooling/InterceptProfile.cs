namespace Assay.Statistics.Pooling;

// Studies without moderators. Nothing is allocated: the hot loop of every pool.
internal readonly ref struct InterceptProfile : IMeanProfile
{
    private readonly ReadOnlySpan<double> y;
    private readonly ReadOnlySpan<double> v;

    public InterceptProfile(ReadOnlySpan<double> values, ReadOnlySpan<double> variances)
    {
        y = values;
        v = variances;
        var (least, largest) = (double.PositiveInfinity, 0.0);
        foreach (var variance in variances)
        {
            if (variance < least) least = variance;
            if (variance > largest) largest = variance;
        }
        (LeastVariance, LargestVariance) = (least, largest);
    }

    public int Studies => y.Length;

    public int Columns => 1;

    public double LeastVariance { get; }

    public double LargestVariance { get; }

    public (double Mean, double SumW) Mean(double tau2)
    {
        // Offsets from the first study keep the mean's digits where all lie far from zero.
        var from = y[0];
        var (sum, weighted) = (0.0, 0.0);
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            sum += w;
            weighted += w * (y[i] - from);
        }
        return (from + (weighted / sum), sum);
    }

    public Moments At(double tau2)
    {
        var (mean, w1) = Mean(tau2);
        double w2 = 0, w3 = 0, q = 0, s2 = 0, c2 = 0, s3 = 0;
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            var r = y[i] - mean;
            var wr = w * r;
            var ww = w * w;
            w2 += ww;
            w3 += ww * w;
            q += wr * r;
            s2 += wr * wr;
            c2 += w * wr;
            s3 += w * wr * wr;
        }
        var share = w2 / w1;
        return new(q, s2, s3 - (c2 * c2 / w1), w1 - share, w2 - (2 * w3 / w1) + (share * share), w1, w2);
    }

    public PlainMoments Plain()
    {
        var k = y.Length;
        var from = y[0];
        double sum = 0, v1 = 0, v2 = 0;
        for (var i = 0; i < k; i++)
        {
            sum += y[i] - from;
            v1 += v[i];
            v2 += v[i] * v[i];
        }
        var mean = from + (sum / k);
        var residual = 0.0;
        foreach (var value in y) residual += (value - mean) * (value - mean);
        return new(residual, v1 * (k - 1) / k, (v2 * (1 - (2.0 / k))) + (v1 / k * (v1 / k)));
    }

    public (double Variances, double Design) LogDeterminants(double tau2)
    {
        double logs = 0, w1 = 0;
        foreach (var variance in v)
        {
            logs += Math.Log(variance + tau2);
            w1 += 1 / (variance + tau2);
        }
        return (logs, Math.Log(w1));
    }
}
