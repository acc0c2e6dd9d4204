namespace Assay.Statistics.Tables;

/// <summary>Odds in arm 1 over odds in arm 2.</summary>
public static class OddsRatio
{
    /// <summary>Odds ratio with its Wald interval on the log scale.</summary>
    /// <param name="table">Counts; where a cell is empty, 1/2 is added to all four.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <param name="keepDegenerate">Whether a table without events in both arms is estimated after adding 1/2, as some software does.</param>
    /// <returns>The effect, or null where the table is degenerate.</returns>
    /// <remarks>Woolf (1955), doi:10.1111/j.1469-1809.1955.tb01348.x; Haldane (1956) for the 1/2.</remarks>
    public static Effect? Of(TwoByTwo table, double level = 95, bool keepDegenerate = false)
    {
        if (table.IsDegenerate && !keepDegenerate) return null;
        var add = table.HasZero ? 0.5 : 0;
        var (a, b, c, d) = (table.A + add, table.B + add, table.C + add, table.D + add);
        var variance = (1 / a) + (1 / b) + (1 / c) + (1 / d);
        return Effect.Wald(Math.Log(a * d / (b * c)), Math.Sqrt(variance), true, level);
    }
}
