namespace Assay.Statistics.Effects;

/// <summary>Effects of two arms with events; arm 1 against arm 2.</summary>
public static class BinaryEffects
{
    private const string NoEvents = "both arms have no events";
    private const string OnlyEvents = "both arms have only events";

    /// <summary>Log odds ratio.</summary>
    /// <param name="cells">Counts.</param>
    /// <param name="zero">What is done about empty cells; <see cref="ZeroCells.LeaveOut"/> if null.</param>
    /// <remarks>Woolf (1955), doi:10.1111/j.1469-1809.1955.tb01348.x; Haldane (1956) for the 1/2.</remarks>
    public static EffectSize LogOddsRatio(FourCells cells, ZeroCells? zero = null)
    {
        zero ??= ZeroCells.LeaveOut;
        if (cells.IsDoubleZero && !zero.KeepDoubleZero) return DoubleZero(cells);
        var (t, added) = zero.Of(cells);
        return EffectSize.Of(Math.Log(t.A / t.B) - Math.Log(t.C / t.D), (1 / t.A) + (1 / t.B) + (1 / t.C) + (1 / t.D), added);
    }

    /// <summary>Log risk ratio.</summary>
    /// <param name="cells">Counts.</param>
    /// <param name="zero">What is done about empty cells; <see cref="ZeroCells.LeaveOut"/> if null.</param>
    /// <remarks>Katz, Baptista, Azen and Pike (1978), doi:10.2307/2530610.</remarks>
    public static EffectSize LogRiskRatio(FourCells cells, ZeroCells? zero = null)
    {
        zero ??= ZeroCells.LeaveOut;
        if (cells.IsDoubleZero && !zero.KeepDoubleZero) return DoubleZero(cells);
        var (t, added) = zero.Of(cells);
        // 1/a − 1/n1 as b/(a·n1): no cancellation where nearly all have the event.
        return EffectSize.Of(Math.Log(t.A / t.N1) - Math.Log(t.C / t.N2), (t.B / (t.A * t.N1)) + (t.D / (t.C * t.N2)), added);
    }

    /// <summary>Risk difference, a proportion. A table without events in both arms says something of it, and is kept.</summary>
    /// <param name="cells">Counts.</param>
    /// <param name="zero">What is done about empty cells; <see cref="ZeroCells.Keep"/> if null.</param>
    /// <remarks>Wald (1943); Cochrane Handbook 6.4 (2019), 6.4.1.4.</remarks>
    public static EffectSize RiskDifference(FourCells cells, ZeroCells? zero = null)
    {
        var (t, added) = (zero ?? ZeroCells.Keep).Of(cells);
        var (p1, p2) = (t.A / t.N1, t.C / t.N2);
        return EffectSize.Of(p1 - p2, (p1 * (t.B / t.N1) / t.N1) + (p2 * (t.D / t.N2) / t.N2), added);
    }

    /// <summary>Peto's log odds ratio, (O − E)/V with variance 1/V; it needs no correction, and gets none unless asked.</summary>
    /// <param name="cells">Counts.</param>
    /// <param name="zero">What is done about empty cells; nothing if null.</param>
    /// <remarks>Yusuf, Peto, Lewis, Collins and Sleight (1985), doi:10.1016/S0033-0620(85)80003-7.</remarks>
    public static EffectSize Peto(FourCells cells, ZeroCells? zero = null)
    {
        var (t, added) = (zero ?? ZeroCells.None).Of(cells);
        if (cells.IsDoubleZero && (zero is not { KeepDoubleZero: true } || added is null)) return DoubleZero(cells);
        var (difference, variance) = Hypergeometric(t);
        return EffectSize.Of(difference / variance, 1 / variance, added);
    }

    /// <summary>Difference of the arcsines of the square roots of the risks; nothing is ever added.</summary>
    /// <param name="cells">Counts.</param>
    /// <remarks>Rücker, Schwarzer, Carpenter and Olkin (2009), doi:10.1002/sim.3511.</remarks>
    public static EffectSize Arcsine(FourCells cells) => EffectSize.Of(
        Math.Asin(Math.Sqrt(cells.A / cells.N1)) - Math.Asin(Math.Sqrt(cells.C / cells.N2)), (1 / (4 * cells.N1)) + (1 / (4 * cells.N2)));

    // O − E of arm 1 and its hypergeometric variance.
    internal static (double Difference, double Variance) Hypergeometric(FourCells t)
    {
        var n = t.N;
        var difference = ((t.A * t.D) - (t.B * t.C)) / n;
        return (difference, t.N1 / n * (t.N2 / n) * t.Events * (t.Others / (n - 1)));
    }

    private static EffectSize DoubleZero(FourCells cells) => EffectSize.NotEstimable(cells.Events == 0 ? NoEvents : OnlyEvents);
}
