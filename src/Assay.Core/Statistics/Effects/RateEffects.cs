namespace Assay.Statistics.Effects;

/// <summary>Effects of events over person-time; group 1 against group 2.</summary>
public static class RateEffects
{
    private const string Half = "1/2 added to the events of both groups";
    private const string HalfOne = "1/2 added to the events";

    /// <summary>Log incidence rate ratio.</summary>
    /// <param name="x1">Events in group 1.</param>
    /// <param name="t1">Person-time in group 1.</param>
    /// <param name="x2">Events in group 2.</param>
    /// <param name="t2">Person-time in group 2.</param>
    /// <param name="zero">What is done where a group has no events; <see cref="ZeroCells.LeaveOut"/> if null.</param>
    /// <remarks>Rothman, Greenland and Lash (2008), Modern Epidemiology, ch. 14: variance 1/x1 + 1/x2.</remarks>
    public static EffectSize LogRatio(double x1, double t1, double x2, double t2, ZeroCells? zero = null)
    {
        zero ??= ZeroCells.LeaveOut;
        if ((Fault(x1, t1) ?? Fault(x2, t2)) is { } fault) return EffectSize.NotEstimable(fault);
        if (x1 == 0 && x2 == 0 && !zero.KeepDoubleZero) return EffectSize.NotEstimable("both groups have no events");
        var added = (x1 == 0 || x2 == 0) && zero.Add > 0 ? zero.Add : 0;
        var (a, b) = (x1 + added, x2 + added);
        return EffectSize.Of(Math.Log(a / t1) - Math.Log(b / t2), (1 / a) + (1 / b), added > 0 ? Half : null);
    }

    /// <summary>Difference of incidence rates, events per unit of time.</summary>
    /// <inheritdoc cref="LogRatio" path="/param"/>
    /// <remarks>Rothman, Greenland and Lash (2008), Modern Epidemiology, ch. 14: variance x1/t1² + x2/t2².</remarks>
    public static EffectSize Difference(double x1, double t1, double x2, double t2, ZeroCells? zero = null)
    {
        zero ??= ZeroCells.Keep;
        if ((Fault(x1, t1) ?? Fault(x2, t2)) is { } fault) return EffectSize.NotEstimable(fault);
        var added = (x1 == 0 || x2 == 0) && zero.Add > 0 ? zero.Add : 0;
        var (a, b) = (x1 + added, x2 + added);
        return EffectSize.Of((a / t1) - (b / t2), (a / t1 / t1) + (b / t2 / t2), added > 0 ? Half : null);
    }

    /// <summary>Difference of the square roots of incidence rates; nothing is ever added.</summary>
    /// <param name="x1">Events in group 1.</param>
    /// <param name="t1">Person-time in group 1.</param>
    /// <param name="x2">Events in group 2.</param>
    /// <param name="t2">Person-time in group 2.</param>
    /// <remarks>Bartlett (1936), doi:10.2307/2983678: the square root steadies the variance of counts.</remarks>
    public static EffectSize RootDifference(double x1, double t1, double x2, double t2) =>
        (Fault(x1, t1) ?? Fault(x2, t2)) is { } fault
            ? EffectSize.NotEstimable(fault)
            : EffectSize.Of(Math.Sqrt(x1 / t1) - Math.Sqrt(x2 / t2), (1 / (4 * t1)) + (1 / (4 * t2)));

    /// <summary>One incidence rate, events per unit of time.</summary>
    /// <param name="x">Events.</param>
    /// <param name="t">Person-time.</param>
    /// <remarks>Rothman, Greenland and Lash (2008), Modern Epidemiology, ch. 14; 1/2 is added where there are no events.</remarks>
    public static EffectSize Rate(double x, double t)
    {
        if (Fault(x, t) is { } fault) return EffectSize.NotEstimable(fault);
        var events = x == 0 ? 0.5 : x;
        return EffectSize.Of(events / t, events / t / t, x == 0 ? HalfOne : null);
    }

    /// <summary>The logarithm of one incidence rate.</summary>
    /// <inheritdoc cref="Rate" path="/param"/>
    /// <remarks>Rothman, Greenland and Lash (2008), Modern Epidemiology, ch. 14; 1/2 is added where there are no events.</remarks>
    public static EffectSize LogRate(double x, double t)
    {
        if (Fault(x, t) is { } fault) return EffectSize.NotEstimable(fault);
        var events = x == 0 ? 0.5 : x;
        return EffectSize.Of(Math.Log(events / t), 1 / events, x == 0 ? HalfOne : null);
    }

    /// <summary>The square root of one incidence rate; nothing is ever added.</summary>
    /// <inheritdoc cref="Rate" path="/param"/>
    /// <remarks>Bartlett (1936), doi:10.2307/2983678.</remarks>
    public static EffectSize RootRate(double x, double t) => Fault(x, t) is { } fault
        ? EffectSize.NotEstimable(fault)
        : EffectSize.Of(Math.Sqrt(x / t), 1 / (4 * t));

    private static string? Fault(double x, double t) =>
        !(x >= 0) ? "events are negative" : !(t > 0) ? "person-time is not positive" : null;
}
