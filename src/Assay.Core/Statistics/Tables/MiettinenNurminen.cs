using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Tables;

/// <summary>The score interval of a risk difference that RevMan's successors and non-inferiority trials report.</summary>
public static class MiettinenNurminen
{
    private const int MostSteps = 200;

    /// <summary>Interval of the risk difference, arm 1 less arm 2, as proportions.</summary>
    /// <param name="table">Counts.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <param name="corrected">Whether the variance has the factor N/(N − 1); without it this is Mee's interval.</param>
    /// <remarks>Miettinen and Nurminen (1985), doi:10.1002/sim.4780040211; Mee (1984), doi:10.2307/2531172; restricted estimates in closed form by Farrington and Manning (1990).</remarks>
    public static Interval Of(TwoByTwo table, double level = 95, bool corrected = true)
    {
        var z = Normal.Critical(level);
        var difference = table.Risk1 - table.Risk2;
        var low = difference <= -1 ? -1 : Root(-1, difference, d => Score(table, d, corrected) <= z);
        var high = difference >= 1 ? 1 : Root(difference, 1, d => Score(table, d, corrected) < -z);
        return new(low, high);
    }

    /// <summary>The score statistic of the hypothesis that the risk difference is <paramref name="margin"/>.</summary>
    /// <param name="table">Counts.</param>
    /// <param name="margin">Risk difference under the hypothesis, strictly between −1 and 1.</param>
    /// <param name="corrected">Whether the variance has the factor N/(N − 1).</param>
    /// <remarks>Miettinen and Nurminen (1985), doi:10.1002/sim.4780040211, equation 8.</remarks>
    public static double Score(TwoByTwo table, double margin, bool corrected = true)
    {
        var (p1, p2) = RestrictedProportions.Between(table.Risk1, table.Risk2, margin, (double)table.N2 / table.N1);
        double n = (double)table.N1 + table.N2;
        var variance = ((p1 * (1 - p1) / table.N1) + (p2 * (1 - p2) / table.N2)) * (corrected ? n / (n - 1) : 1);
        var off = table.Risk1 - table.Risk2 - margin;
        return variance > 0 ? off / Math.Sqrt(variance) : off == 0 ? 0 : double.CopySign(double.PositiveInfinity, off);
    }

    // The place where a test that fails below begins to hold.
    private static double Root(double low, double high, Func<double, bool> holds)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) break;
            if (holds(middle)) high = middle;
            else low = middle;
        }
        return 0.5 * (low + high);
    }
}
