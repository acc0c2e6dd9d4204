namespace Assay.Statistics.Pooling;

/// <summary>Inverse-variance pooling of effects on their analysis scale.</summary>
public static class InverseVariance
{
    private const double Log2Pi = 1.8378770664093454836;

    /// <summary>Pools studies. Order does not matter; nothing is allocated but the answer.</summary>
    /// <param name="values">Effects on the analysis scale, finite.</param>
    /// <param name="variances">Their sampling variances, above 0 and finite, as many as effects.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">There is no study, the counts differ, or a number is not finite or not positive.</exception>
    /// <remarks>
    /// DerSimonian and Laird (1986), doi:10.1016/0197-2456(86)90046-2; Viechtbauer (2005), doi:10.3102/10769986030003261, for the other estimators
    /// of τ²; one study is its own pool with τ² = 0.
    /// </remarks>
    public static PooledEstimate Pool(ReadOnlySpan<double> values, ReadOnlySpan<double> variances,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double level = 95)
    {
        var exponent = Studies.Check(values, variances);
        return exponent == 0
            ? Fit(values, variances, estimator, level)
            : Scaled(values, variances, estimator, level, exponent);
    }

    /// <summary>Interval of τ² by the Q profile.</summary>
    /// <param name="values">Effects on the analysis scale.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null for one study.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Pool"/>.</exception>
    /// <remarks>Viechtbauer (2007), doi:10.1002/sim.2514; the search for the upper end is not capped.</remarks>
    public static TauInterval? TauInterval(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, double level = 95)
    {
        var exponent = Studies.Check(values, variances);
        if (values.Length < 2) return null;
        if (exponent == 0) return Pooling.TauInterval.Of(new InterceptProfile(values, variances), level, 1);
        var (y, v) = Studies.Scale(values, variances, exponent);
        return Pooling.TauInterval.Of(new InterceptProfile(y, v), level, Math.ScaleB(1, 2 * exponent));
    }

    /// <summary>Percent of the weight that each study has at a τ²; they sum to 100.</summary>
    /// <param name="variances">Sampling variances, above 0.</param>
    /// <param name="tau2">Variance between studies, 0 or more.</param>
    /// <remarks>DerSimonian and Laird (1986), doi:10.1016/0197-2456(86)90046-2: weights 1/(v + τ²).</remarks>
    public static double[] Weights(ReadOnlySpan<double> variances, double tau2)
    {
        var weights = new double[variances.Length];
        if (weights.Length == 0) return weights;
        // Relative to the least variance, so that neither tiny nor huge ones overflow.
        var least = double.PositiveInfinity;
        foreach (var variance in variances) least = Math.Min(least, variance + tau2);
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] = least / (variances[i] + tau2);
        for (var i = 0; i < weights.Length; i++) weights[i] *= 100 / sum;
        return weights;
    }

    private static PooledEstimate Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, Estimator estimator, double level) =>
        Fit(new InterceptProfile(values, variances), estimator, level);

    internal static PooledEstimate Fit<TProfile>(TProfile profile, Estimator estimator, double level)
        where TProfile : IMeanProfile, allows ref struct
    {
        var k = profile.Studies;
        if (k == 1)
        {
            var (only, weight) = profile.Mean(0);
            return new(estimator, 1, only, Math.Sqrt(1 / weight), TauSquared.Zero, new(0, 0, 0, 1), double.NaN, double.NaN, level);
        }
        var tau2 = TauSquared.Of(profile, estimator);
        var at = profile.At(tau2.Value);
        var (mean, sum) = profile.Mean(tau2.Value);
        var spread = Heterogeneity.Of(tau2.Value == 0 ? at : profile.At(0), k - 1, tau2.Value, estimator != Estimator.FixedEffect);
        return new(estimator, k, mean, Math.Sqrt(1 / sum), tau2, spread, at.Q / (k - 1), LogLikelihood(profile, estimator, tau2.Value, at.Q), level);
    }

    private static double LogLikelihood<TProfile>(TProfile profile, Estimator estimator, double tau2, double q)
        where TProfile : IMeanProfile, allows ref struct
    {
        var restricted = estimator == Estimator.RestrictedMaximumLikelihood;
        if (!restricted && estimator != Estimator.MaximumLikelihood) return double.NaN;
        var (variances, design) = profile.LogDeterminants(tau2);
        var k = profile.Studies;
        return restricted
            ? -0.5 * (((k - 1) * Log2Pi) - Math.Log(k) + variances + design + q)
            : -0.5 * ((k * Log2Pi) + variances + q);
    }

    // Huge and tiny units are brought near 1 by a power of two, which loses no digit, and taken back after.
    private static PooledEstimate Scaled(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, Estimator estimator, double level, int exponent)
    {
        var (y, v) = Studies.Scale(values, variances, exponent);
        var fit = Fit(y, v, estimator, level);
        var unit = Math.ScaleB(1, exponent);
        return fit with
        {
            Estimate = fit.Estimate * unit,
            StandardError = fit.StandardError * unit,
            Tau2 = fit.Tau2 with { Value = fit.Tau2.Value * unit * unit, StandardError = fit.Tau2.StandardError * unit * unit },
            LogLikelihood = double.NaN,
        };
    }
}
