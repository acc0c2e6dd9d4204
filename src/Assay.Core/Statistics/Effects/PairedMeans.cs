namespace Assay.Statistics.Effects;

/// <summary>Effects of one group measured once, or twice.</summary>
public static class PairedMeans
{
    /// <summary>One mean, in the outcome's unit.</summary>
    /// <param name="arm">The group.</param>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1: the squared standard error of a mean.</remarks>
    public static EffectSize Mean(ArmMeans arm) =>
        arm.Fault is { } fault ? EffectSize.NotEstimable(fault) : EffectSize.Of(arm.Mean, arm.SquaredError);

    /// <summary>The logarithm of one positive mean.</summary>
    /// <param name="arm">The group.</param>
    /// <remarks>Hedges, Gurevitch and Curtis (1999), doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2, for one mean.</remarks>
    public static EffectSize LogMean(ArmMeans arm) =>
        arm.Fault is { } fault ? EffectSize.NotEstimable(fault)
        : arm.Mean > 0 ? EffectSize.Of(Math.Log(arm.Mean), arm.RelativeError)
        : EffectSize.NotEstimable("a mean that is not positive has no logarithm");

    /// <summary>Mean change of one group between two occasions, in the outcome's unit.</summary>
    /// <param name="first">Mean and standard deviation on the occasion that counts as 1; its N is the group's.</param>
    /// <param name="second">Those on the other occasion.</param>
    /// <param name="correlation">Between the occasions, −1 to 1.</param>
    /// <remarks>Morris and DeShon (2002), doi:10.1037/1082-989X.7.1.105.</remarks>
    public static EffectSize Change(ArmMeans first, ArmMeans second, double correlation) =>
        Fault(first, second, correlation) ?? EffectSize.Of(first.Mean - second.Mean, VarianceOfChange(first, second, correlation) / first.N);

    /// <summary>Mean change over the standard deviation of the change, by the exact J.</summary>
    /// <inheritdoc cref="Change" path="/param"/>
    /// <remarks>Gibbons, Hedeker and Davis (1993), doi:10.2307/1165136; Morris and DeShon (2002).</remarks>
    public static EffectSize StandardisedByChange(ArmMeans first, ArmMeans second, double correlation)
    {
        if (Fault(first, second, correlation) is { } fault) return fault;
        var g = HedgesCorrection.Exact(first.N - 1) * (first.Mean - second.Mean) / Math.Sqrt(VarianceOfChange(first, second, correlation));
        return EffectSize.Of(g, (1 / first.N) + (g * g / (2 * first.N)));
    }

    /// <summary>Mean change over the standard deviation of the first occasion, by the exact J.</summary>
    /// <inheritdoc cref="Change" path="/param"/>
    /// <remarks>Becker (1988), doi:10.1111/j.2044-8317.1988.tb00901.x.</remarks>
    public static EffectSize StandardisedByFirst(ArmMeans first, ArmMeans second, double correlation)
    {
        if (Fault(first, second, correlation) is { } fault) return fault;
        var g = HedgesCorrection.Exact(first.N - 1) * (first.Mean - second.Mean) / first.Sd;
        return EffectSize.Of(g, (2 * (1 - correlation) / first.N) + (g * g / (2 * first.N)));
    }

    private static double VarianceOfChange(ArmMeans first, ArmMeans second, double correlation) =>
        (first.Sd * first.Sd) + (second.Sd * second.Sd) - (2 * correlation * first.Sd * second.Sd);

    private static EffectSize? Fault(ArmMeans first, ArmMeans second, double correlation) =>
        (first.Fault ?? second.Fault ?? (correlation is >= -1 and <= 1 ? null : "a correlation lies between −1 and 1")) is { } fault
            ? EffectSize.NotEstimable(fault)
            : null;
}
