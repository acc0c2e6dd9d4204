namespace Assay.Statistics.Pooling;

// All pools without one study, or of the first 1, 2, .. studies. Their sums at one τ² follow from each other, and between two values of
// v + τ² that double they are so smooth in τ² that 21 Chebyshev points give them to the last digits (the nearest pole lies three half-widths off:
// Trefethen 2013, Approximation Theory and Approximation Practice, ch. 8). So the cost of all pools together grows with k, not with k².
internal sealed class OverlappingPools
{
    private const int Points = 21;
    private const double Dominates = 0.999;

    private static readonly double[] nodes = [.. Enumerable.Range(0, Points).Select(j => Math.Cos(j * Math.PI / (Points - 1)))];

    private readonly double[] y;
    private readonly double[] v;
    private readonly bool leaveOut;
    private readonly double from;
    private readonly double[] plain;
    private readonly Dictionary<int, double[]> edges = [];
    private readonly Dictionary<int, double[][]> panels = [];

    public OverlappingPools(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, bool leaveOut)
    {
        this.leaveOut = leaveOut;
        from = new InterceptProfile(values, variances).Mean(0).Mean;
        y = [.. values];
        v = [.. variances];
        for (var i = 0; i < y.Length; i++) y[i] -= from;
        (Least, Largest) = (v.Min(), v.Max());
        plain = Table(4, (i, into) =>
        {
            into[0] = y[i];
            into[1] = y[i] * y[i];
            into[2] = v[i];
            into[3] = v[i] * v[i];
        });
    }

    public int Count => y.Length;

    public double Least { get; }

    public double Largest { get; }

    // Whether sums can be taken apart without loss: no study has nearly all the weight, and sizes do not differ beyond measure.
    public static bool Suits(ReadOnlySpan<double> variances)
    {
        var (sum, least, largest) = (0.0, double.PositiveInfinity, 0.0);
        foreach (var variance in variances)
        {
            sum += 1 / variance;
            least = Math.Min(least, variance);
            largest = Math.Max(largest, variance);
        }
        return 1 / least < Dominates * sum && largest < 1e12 * least;
    }

    public int Studies(int pool) => leaveOut ? Count - 1 : pool + 1;

    public double From => from;

    public PlainMoments Plain(int pool)
    {
        double k = Studies(pool);
        var s = plain.AsSpan(4 * pool, 4);
        return new(Math.Max(0, s[1] - (s[0] / k * s[0])), s[2] * (k - 1) / k, (s[3] * (1 - (2 / k))) + (s[2] / k * (s[2] / k)));
    }

    public void Sums(int pool, double tau2, Span<double> into)
    {
        var place = Math.Log2((tau2 + Least) / Least);
        var edge = (int)Math.Round(place);
        if (tau2 == Edge(edge))
        {
            if (!edges.TryGetValue(edge, out var sums)) edges[edge] = sums = Rows(tau2);
            sums.AsSpan(PowerSums.Count * pool, PowerSums.Count).CopyTo(into);
            return;
        }
        var panel = Math.Max(0, (int)Math.Floor(place));
        if (!panels.TryGetValue(panel, out var tables))
            panels[panel] = tables = [.. nodes.Select(x => Rows(Middle(panel) + (x * Half(panel))))];
        Interpolate(tables, pool, (tau2 - Middle(panel)) / Half(panel), into);
    }

    private double Edge(int edge) => Math.ScaleB(Least, edge) - Least;

    private double Middle(int panel) => 0.5 * (Edge(panel) + Edge(panel + 1));

    private double Half(int panel) => 0.5 * (Edge(panel + 1) - Edge(panel));

    private double[] Rows(double tau2) => Table(PowerSums.Count, (i, into) => PowerSums.Of(y[i], v[i], tau2, into));

    // One row a pool: running sums, or all less one's own.
    private double[] Table(int width, Own own)
    {
        var table = new double[Count * width];
        Span<double> all = stackalloc double[width];
        for (var i = 0; i < Count; i++)
        {
            var row = table.AsSpan(i * width, width);
            own(i, row);
            for (var c = 0; c < width; c++) all[c] += row[c];
            if (!leaveOut) all.CopyTo(row);
        }
        if (leaveOut)
            for (var at = 0; at < table.Length; at++)
                table[at] = all[at % width] - table[at];
        return table;
    }

    // The barycentric formula: Berrut and Trefethen (2004), doi:10.1137/S0036144502417715.
    private static void Interpolate(double[][] tables, int pool, double x, Span<double> into)
    {
        into.Clear();
        var weights = 0.0;
        for (var j = 0; j < Points; j++)
        {
            var row = tables[j].AsSpan(PowerSums.Count * pool, PowerSums.Count);
            if (x == nodes[j])
            {
                row.CopyTo(into);
                return;
            }
            var weight = (j % 2 == 0 ? 1 : -1) * (j is 0 or Points - 1 ? 0.5 : 1) / (x - nodes[j]);
            weights += weight;
            for (var c = 0; c < into.Length; c++) into[c] += weight * row[c];
        }
        for (var c = 0; c < into.Length; c++) into[c] /= weights;
    }

    private delegate void Own(int study, Span<double> into);
}
