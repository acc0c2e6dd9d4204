namespace Assay.Statistics.Effects;

/// <summary>The factor that takes the bias off a standardised mean difference.</summary>
public static class HedgesCorrection
{
    /// <summary>J = Γ(m/2) / (√(m/2)·Γ((m−1)/2)), without the digits that log-gamma differences lose at large m.</summary>
    /// <param name="df">Degrees of freedom m, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is below 1.</exception>
    /// <remarks>Hedges (1981), doi:10.3102/10769986006002107, equation 6e; the ratio of gammas by its asymptotic series after shifting y past 20.</remarks>
    public static double Exact(double df)
    {
        if (!(df >= 1)) throw new ArgumentOutOfRangeException(nameof(df), df, "A correction needs one degree of freedom.");
        var y = (df - 1) / 2;
        var shift = 1.0;
        for (; y < 20; y++) shift *= y / (y + 0.5);
        var square = y * y;
        var series = (-1.0 / 8 + ((1.0 / 192 + ((-1.0 / 640 + ((17.0 / 14336) / square)) / square)) / square)) / y;
        return shift * Math.Exp(series) * Math.Sqrt(2 * y / df);
    }

    /// <summary>J = 1 − 3/(4m − 1), as RevMan has it.</summary>
    /// <param name="df">Degrees of freedom m, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is below 1.</exception>
    /// <remarks>Hedges (1981), doi:10.3102/10769986006002107, equation 6f.</remarks>
    public static double Approximate(double df) => df >= 1
        ? 1 - (3 / ((4 * df) - 1))
        : throw new ArgumentOutOfRangeException(nameof(df), df, "A correction needs one degree of freedom.");
}
