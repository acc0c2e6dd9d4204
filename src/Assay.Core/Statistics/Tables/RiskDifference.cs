using Assay.Statistics.Proportions;

namespace Assay.Statistics.Tables;

/// <summary>Risk in arm 1 less risk in arm 2, as a proportion (0.26 is 26 percentage points).</summary>
public static class RiskDifference
{
    /// <summary>Risk difference with Wald's interval; no correction for empty cells.</summary>
    /// <param name="table">Counts.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Wald (1943), doi:10.1090/S0002-9947-1943-0012401-3; Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873, method 1.</remarks>
    public static Effect Wald(TwoByTwo table, double level = 95)
    {
        var (p1, p2) = (table.Risk1, table.Risk2);
        var variance = (p1 * (1 - p1) / table.N1) + (p2 * (1 - p2) / table.N2);
        return Effect.Wald(p1 - p2, Math.Sqrt(variance), false, level);
    }

    /// <summary>Risk difference with Newcombe's hybrid score interval, which stays inside −1 to 1.</summary>
    /// <param name="table">Counts.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Newcombe (1998), Statistics in Medicine 17:873–890, method 10: two Wilson intervals, no continuity correction.</remarks>
    public static Effect Newcombe(TwoByTwo table, double level = 95)
    {
        var (p1, p2) = (table.Risk1, table.Risk2);
        var one = ProportionIntervals.Wilson(table.A, table.N1, level);
        var two = ProportionIntervals.Wilson(table.C, table.N2, level);
        var low = p1 - p2 - Hypotenuse(p1 - one.Low, two.High - p2);
        var high = p1 - p2 + Hypotenuse(one.High - p1, p2 - two.Low);
        return Wald(table, level) with { Interval = new(low, high) };
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
