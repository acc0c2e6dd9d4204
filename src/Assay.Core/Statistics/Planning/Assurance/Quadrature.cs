using MathNet.Numerics.Integration;

namespace Assay.Statistics.Planning.Assurance;

/// <summary>Integrals over pieces, each adaptive.</summary>
internal static class Quadrature
{
    private const double Error = 1e-11;
    private const int Deepest = 18;
    private const int Order = 31;

    // The integral over the pieces between neighbouring ends, which need not be in order.
    public static double Over(Func<double, double> function, params ReadOnlySpan<double> ends)
    {
        var sorted = ends.ToArray();
        Array.Sort(sorted);
        var sum = 0.0;
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i] > sorted[i - 1])
                sum += GaussKronrodRule.Integrate(function, sorted[i - 1], sorted[i], out _, out _, Error, Deepest, Order);
        return sum;
    }
}
