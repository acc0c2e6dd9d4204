namespace Assay.Statistics.Effects;

/// <summary>Effects of two arms with means; arm 1 against arm 2.</summary>
public static class MeanEffects
{
    /// <summary>Mean difference, in the outcome's unit; variances are not pooled.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.5.1.1; Welch (1938), doi:10.1093/biomet/29.3-4.350, for the variance.</remarks>
    public static EffectSize Difference(ArmMeans one, ArmMeans two) =>
        Fault(one, two) ?? EffectSize.Of(one.Mean - two.Mean, one.SquaredError + two.SquaredError);

    /// <summary>Standardised mean difference: Hedges' g, by the exact J and the pooled standard deviation.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <param name="variance">Which variance.</param>
    /// <remarks>Hedges (1981), doi:10.3102/10769986006002107; Borenstein and others (2009), Introduction to Meta-Analysis, 4.24, for the second variance.</remarks>
    public static EffectSize Standardised(ArmMeans one, ArmMeans two, SmdVariance variance = SmdVariance.LargeSample)
    {
        if (Fault(one, two) is { } fault) return fault;
        var df = one.N + two.N - 2;
        var j = HedgesCorrection.Exact(df);
        var d = CohenD(one, two);
        var g = j * d;
        var sizes = (1 / one.N) + (1 / two.N);
        return EffectSize.Of(g, variance switch
        {
            SmdVariance.LargeSample => sizes + (g * g / (2 * (one.N + two.N))),
            SmdVariance.LargeSampleCorrected => j * j * (sizes + (d * d / (2 * (one.N + two.N)))),
            SmdVariance.Unbiased => sizes + ((1 - ((df - 2) / (df * j * j))) * g * g),
            _ => throw new ArgumentOutOfRangeException(nameof(variance), variance, "There is no such variance."),
        });
    }

    /// <summary>Standardised mean difference as RevMan has it: the approximate J, and its variance with n1 + n2 − 3.94.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Deeks and Higgins (2010), Statistical algorithms in Review Manager 5; Hedges (1981), doi:10.3102/10769986006002107.</remarks>
    public static EffectSize StandardisedOfRevMan(ArmMeans one, ArmMeans two)
    {
        if (Fault(one, two) is { } fault) return fault;
        var n = one.N + two.N;
        var g = HedgesCorrection.Approximate(n - 2) * CohenD(one, two);
        return EffectSize.Of(g, (1 / one.N) + (1 / two.N) + (g * g / (2 * (n - 3.94))));
    }

    /// <summary>Standardised by the root of the mean of the two variances, for arms whose variances differ.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Bonett (2009), doi:10.1037/a0016619, with the exact J of Hedges (1981) in the estimate and its variance.</remarks>
    public static EffectSize StandardisedUnequal(ArmMeans one, ArmMeans two)
    {
        if (Fault(one, two) is { } fault) return fault;
        var (v1, v2) = (one.Sd * one.Sd, two.Sd * two.Sd);
        var mean = (v1 + v2) / 2;
        var j = HedgesCorrection.Exact(one.N + two.N - 2);
        var g = j * (one.Mean - two.Mean) / Math.Sqrt(mean);
        var (r1, r2) = (v1 / mean, v2 / mean);
        var spread = ((r1 * r1 / (one.N - 1)) + (r2 * r2 / (two.N - 1))) / 8;
        return EffectSize.Of(g, j * j * ((g * g * spread) + (r1 / (one.N - 1)) + (r2 / (two.N - 1))));
    }

    /// <summary>Cohen's d: the difference over the pooled standard deviation, biased upwards.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2.5.</remarks>
    public static double CohenD(ArmMeans one, ArmMeans two) => (one.Mean - two.Mean) / PooledSd(one, two);

    /// <summary>The pooled standard deviation of two arms.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1; Cohen (1988).</remarks>
    public static double PooledSd(ArmMeans one, ArmMeans two) =>
        Math.Sqrt((((one.N - 1) * one.Sd * one.Sd) + ((two.N - 1) * two.Sd * two.Sd)) / (one.N + two.N - 2));

    /// <summary>Log ratio of means; both means have the same sign.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Hedges, Gurevitch and Curtis (1999), doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2; Friedrich and others (2008), doi:10.1186/1471-2288-8-32.</remarks>
    public static EffectSize LogRatio(ArmMeans one, ArmMeans two) =>
        Fault(one, two) ?? (one.Mean / two.Mean > 0
            ? EffectSize.Of(Math.Log(one.Mean / two.Mean), one.RelativeError + two.RelativeError)
            : EffectSize.NotEstimable("the means do not have the same sign, so that their ratio has no logarithm"));

    /// <summary>Log ratio of coefficients of variation.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Nakagawa and others (2015), doi:10.1111/2041-210X.12309.</remarks>
    public static EffectSize LogRatioOfVariation(ArmMeans one, ArmMeans two)
    {
        if (Fault(one, two) is { } fault) return fault;
        if (!(one.Mean > 0 && two.Mean > 0)) return EffectSize.NotEstimable("a coefficient of variation needs positive means");
        var (half1, half2) = (1 / (2 * (one.N - 1)), 1 / (2 * (two.N - 1)));
        return EffectSize.Of(Math.Log(one.Sd / one.Mean) + half1 - Math.Log(two.Sd / two.Mean) - half2, half1 + one.RelativeError + half2 + two.RelativeError);
    }

    /// <summary>Log ratio of standard deviations.</summary>
    /// <param name="one">Arm 1.</param>
    /// <param name="two">Arm 2.</param>
    /// <remarks>Nakagawa and others (2015), doi:10.1111/2041-210X.12309.</remarks>
    public static EffectSize LogRatioOfSds(ArmMeans one, ArmMeans two)
    {
        if (Fault(one, two) is { } fault) return fault;
        var (half1, half2) = (1 / (2 * (one.N - 1)), 1 / (2 * (two.N - 1)));
        return EffectSize.Of(Math.Log(one.Sd / two.Sd) + half1 - half2, half1 + half2);
    }

    private static EffectSize? Fault(ArmMeans one, ArmMeans two) =>
        (one.Fault ?? two.Fault) is { } fault ? EffectSize.NotEstimable(fault) : null;
}
