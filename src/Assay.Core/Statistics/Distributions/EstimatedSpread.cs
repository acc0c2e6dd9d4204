namespace Assay.Statistics.Distributions;

/// <summary>Means over what an estimated standard deviation may be, as a share of the true one.</summary>
internal static class EstimatedSpread
{
    private const double Negligible = 1e-22;

    // Mean of a function of s, where df·s² is chi-square with df degrees of freedom.
    // df: Degrees of freedom, above 0, not necessarily whole.
    // steepness: How fast the function may change with s (about |t| for Φ(t·s − δ)).
    // function: A bounded, smooth function of s.
    public static double Mean(double df, double steepness, Func<double, double> function)
    {
        // On u = ln s everything is analytic and dies off on both sides, so that equal steps converge faster than any power.
        var step = Math.Min(0.1, 0.35 / Math.Max(Math.Sqrt(2 * df), Math.Abs(steepness)));
        var (sum, weights) = (0.0, 0.0);
        Walk(0, +step);
        Walk(-step, -step);
        return sum / weights;

        void Walk(double from, double by)
        {
            for (var u = from; ; u += by)
            {
                var weight = Math.Exp(df * (u - (0.5 * Expm1(2 * u))));
                if (weight < Negligible) return;
                sum += weight * function(Math.Exp(u));
                weights += weight;
            }
        }
    }

    // e^x − 1 without loss near 0, where the weight has its top.
    private static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.02) return Math.Exp(x) - 1;
        var half = Math.Sinh(x / 2);
        return 2 * half * Math.Exp(x / 2);
    }
}
