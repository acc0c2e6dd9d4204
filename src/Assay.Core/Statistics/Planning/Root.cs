using MathNet.Numerics.RootFinding;

namespace Assay.Statistics.Planning;

/// <summary>Where a monotone function passes zero.</summary>
internal static class Root
{
    private const int Steps = 300;

    // The root between two ends of different signs, to the last digits.
    public static double Between(Func<double, double> function, double low, double high)
    {
        var (atLow, atHigh) = (function(low), function(high));
        if (atLow == 0) return low;
        if (atHigh == 0) return high;
        if (Brent.TryFindRoot(function, low, high, 1e-14 * Math.Max(1, Math.Abs(high)), Steps, out var root)) return root;
        // Brent gives up where noise of the last digit hides the sign; halving does not.
        for (var step = 0; step < Steps && high - low > 1e-15 * Math.Max(1, Math.Abs(high)); step++)
        {
            var middle = 0.5 * (low + high);
            if (Math.Sign(function(middle)) == Math.Sign(atLow)) low = middle;
            else high = middle;
        }
        return 0.5 * (low + high);
    }

    // The root of an increasing function at or above least; least itself where the function is past zero there.
    public static double Rising(Func<double, double> function, double least, double guess)
    {
        if (function(least) >= 0) return least;
        var high = Math.Max(guess, least * 1.5);
        for (var doubling = 0; function(high) < 0; doubling++)
        {
            if (doubling == 200) throw new ImpossiblePlanException("power", "cannot be reached by any size");
            high *= 2;
        }
        return Between(function, least, high);
    }
}
