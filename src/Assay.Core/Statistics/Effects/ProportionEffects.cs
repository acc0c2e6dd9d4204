namespace Assay.Statistics.Effects;

/// <summary>One proportion, x of n, on the scales on which proportions are pooled.</summary>
public static class ProportionEffects
{
    private const string Half = "1/2 added to events and non-events";

    /// <summary>The proportion itself.</summary>
    /// <param name="x">Events, 0 to n; where nobody or everybody has the event, 1/2 is added to both sides.</param>
    /// <param name="n">People, above 0.</param>
    /// <remarks>Laplace (1812); Haldane (1956), doi:10.1111/j.1469-1809.1956.tb01285.x, for the 1/2.</remarks>
    public static EffectSize Raw(double x, double n)
    {
        if (Fault(x, n) is { } fault) return fault;
        var (a, b, added) = Corrected(x, n);
        var all = a + b;
        return EffectSize.Of(a / all, a / all * (b / all) / all, added);
    }

    /// <summary>Its logarithm.</summary>
    /// <inheritdoc cref="Raw" path="/param"/>
    /// <remarks>Katz, Baptista, Azen and Pike (1978), doi:10.2307/2530610, for one arm.</remarks>
    public static EffectSize Log(double x, double n)
    {
        if (Fault(x, n) is { } fault) return fault;
        var (a, b, added) = Corrected(x, n);
        return EffectSize.Of(Math.Log(a / (a + b)), b / (a * (a + b)), added);
    }

    /// <summary>Its logit.</summary>
    /// <inheritdoc cref="Raw" path="/param"/>
    /// <remarks>Haldane (1956), doi:10.1111/j.1469-1809.1956.tb01285.x; Berkson (1944), doi:10.1080/01621459.1944.10500699.</remarks>
    public static EffectSize Logit(double x, double n)
    {
        if (Fault(x, n) is { } fault) return fault;
        var (a, b, added) = Corrected(x, n);
        return EffectSize.Of(Math.Log(a / b), (1 / a) + (1 / b), added);
    }

    /// <summary>The arcsine of its square root; nothing is ever added.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, above 0.</param>
    /// <remarks>Bartlett (1936), doi:10.2307/2983678.</remarks>
    public static EffectSize Arcsine(double x, double n) =>
        Fault(x, n) ?? EffectSize.Of(Math.Asin(Math.Sqrt(x / n)), 1 / (4 * n));

    /// <summary>Freeman and Tukey's double arcsine; nothing is ever added. Not turned back by a mean size, which misleads.</summary>
    /// <param name="x">Events, 0 to n.</param>
    /// <param name="n">People, above 0.</param>
    /// <remarks>Freeman and Tukey (1950), doi:10.1214/aoms/1177729756; Schwarzer and others (2019), doi:10.1002/jrsm.1348, on turning it back.</remarks>
    public static EffectSize DoubleArcsine(double x, double n) => Fault(x, n) ?? EffectSize.Of(
        0.5 * (Math.Asin(Math.Sqrt(x / (n + 1))) + Math.Asin(Math.Sqrt((x + 1) / (n + 1)))), 1 / ((4 * n) + 2));

    private static (double A, double B, string? Added) Corrected(double x, double n) =>
        x == 0 || x == n ? (x + 0.5, n - x + 0.5, Half) : (x, n - x, null);

    private static EffectSize? Fault(double x, double n) =>
        !(n > 0) ? EffectSize.NotEstimable("nobody was counted")
        : !(x >= 0 && x <= n) ? EffectSize.NotEstimable("events lie outside 0 to the number of people")
        : null;
}
