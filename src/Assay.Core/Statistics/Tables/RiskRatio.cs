namespace Assay.Statistics.Tables;

/// <summary>Risk in arm 1 over risk in arm 2.</summary>
public static class RiskRatio
{
    /// <summary>Risk ratio with its Wald interval on the log scale.</summary>
    /// <param name="table">Counts; where a cell is empty, 1/2 is added to all four.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <param name="keepDegenerate">Whether a table without events in both arms is estimated after adding 1/2, as some software does.</param>
    /// <returns>The effect, or null where the table is degenerate.</returns>
    /// <remarks>Katz, Baptista, Azen and Pike (1978), doi:10.2307/2530610; Cochrane Handbook 6.4 (2019) for empty cells.</remarks>
    public static Effect? Of(TwoByTwo table, double level = 95, bool keepDegenerate = false)
    {
        if (table.IsDegenerate && !keepDegenerate) return null;
        var add = table.HasZero ? 0.5 : 0;
        var (a, c) = (table.A + add, table.C + add);
        var (n1, n2) = (table.N1 + (2 * add), table.N2 + (2 * add));
        var variance = (1 / a) - (1 / n1) + (1 / c) - (1 / n2);
        return Effect.Wald(Math.Log(a / n1 / (c / n2)), Math.Sqrt(variance), true, level);
    }

    /// <summary>The risk ratio that an odds ratio stands for at a control risk.</summary>
    /// <param name="oddsRatio">Odds ratio, above 0.</param>
    /// <param name="controlRisk">Control risk, 0 to 1.</param>
    /// <remarks>Zhang and Yu (1998), doi:10.1001/jama.280.19.1690: RR = OR/(1 − p0 + p0·OR).</remarks>
    public static double FromOddsRatio(double oddsRatio, double controlRisk) =>
        oddsRatio / (1 - controlRisk + (controlRisk * oddsRatio));
}
