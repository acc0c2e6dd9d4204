namespace Assay.Statistics.Pooling;

// What every pool asks of its input, and the power of two by which far-off units are brought near 1.
internal static class Studies
{
    private const int Far = 100;

    public static int Check(ReadOnlySpan<double> values, ReadOnlySpan<double> variances)
    {
        if (values.Length != variances.Length) throw new ArgumentException($"There are {values.Length} effects and {variances.Length} variances.");
        if (values.IsEmpty) throw new ArgumentException("A pool needs at least one study.");
        var (largest, least, reach) = (0.0, double.PositiveInfinity, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i])) throw new ArgumentException($"Effect {i + 1} is not a finite number.");
            if (!(variances[i] > 0) || !double.IsFinite(variances[i])) throw new ArgumentException($"Variance {i + 1} is not a positive finite number.");
            largest = Math.Max(largest, variances[i]);
            least = Math.Min(least, variances[i]);
            reach = Math.Max(reach, Math.Abs(values[i]));
        }
        if (reach == 0) reach = Math.Sqrt(largest);
        return reach is > 1e-30 and < 1e30 && least > 1e-60 && largest < 1e60 ? 0 : Unit(reach, largest);
    }

    public static (double[] Values, double[] Variances) Scale(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, int exponent)
    {
        var (y, v) = (new double[values.Length], new double[values.Length]);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = Math.ScaleB(values[i], -exponent);
            // Never to zero: a weight of infinity is no weight.
            v[i] = Math.Max(Math.ScaleB(variances[i], -2 * exponent), 1e-200);
        }
        return (y, v);
    }

    // Of the larger of effects and standard errors: squares then stay finite.
    private static int Unit(double reach, double largest)
    {
        var exponent = Math.ILogB(Math.Max(reach, Math.Sqrt(largest)));
        return exponent is > -Far and < Far ? 0 : exponent;
    }
}
