using Assay.Statistics.Distributions;

namespace Assay.Statistics.Effects;

/// <summary>The effect of one study on its analysis scale (logarithms for ratios), or why there is none.</summary>
public readonly record struct EffectSize
{
    private EffectSize(double value, double variance, string? correction, string? missing) =>
        (Value, Variance, Correction, Missing) = (value, variance, correction, missing);

    /// <summary>The estimate; NaN where there is none.</summary>
    public double Value { get; }

    /// <summary>Its sampling variance, above 0; NaN where there is none.</summary>
    public double Variance { get; }

    /// <summary>What was added to the counts so that there is an estimate, or null where nothing was.</summary>
    public string? Correction { get; }

    /// <summary>Why there is no estimate, one clause without a stop; null where there is one.</summary>
    public string? Missing { get; }

    /// <summary>Whether there is an estimate.</summary>
    public bool IsEstimable => Missing is null;

    /// <summary>Square root of the variance.</summary>
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>Estimate over standard error.</summary>
    public double Z => Value / StandardError;

    /// <summary>Two-sided P under the normal distribution.</summary>
    public double P => Normal.TwoSided(Z);

    /// <summary>An estimate; one that is not finite, or has no positive variance, becomes a missing one.</summary>
    /// <param name="value">On the analysis scale.</param>
    /// <param name="variance">Sampling variance.</param>
    /// <param name="correction">What was added to the counts, or null.</param>
    /// <remarks>Hedges and Olkin (1985), Statistical Methods for Meta-Analysis, ch. 6: an estimate enters a pool with its variance.</remarks>
    public static EffectSize Of(double value, double variance, string? correction = null) =>
        !double.IsFinite(value) ? NotEstimable("the estimate is not finite")
        : !double.IsFinite(variance) ? NotEstimable("the variance is not finite")
        : variance > 0 ? new(value, variance, correction, null)
        : NotEstimable(variance == 0 ? "the variance is zero" : "the variance is negative");

    /// <summary>No estimate.</summary>
    /// <param name="why">One clause without a stop.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 10.4.4.2: studies that say nothing of an effect are named and left out.</remarks>
    public static EffectSize NotEstimable(string why)
    {
        ArgumentException.ThrowIfNullOrEmpty(why);
        return new(double.NaN, double.NaN, null, why);
    }

    /// <summary>Wald's interval on the analysis scale.</summary>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Wald (1943), doi:10.1090/S0002-9947-1943-0012401-3.</remarks>
    public Interval Interval(double level = 95)
    {
        var reach = Normal.Critical(level) * StandardError;
        return new(Value - reach, Value + reach);
    }

    /// <summary>The effect on its natural scale with Wald's interval.</summary>
    /// <param name="isRatio">Whether the analysis scale is the logarithm.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where there is no estimate.</returns>
    /// <remarks>Wald (1943), doi:10.1090/S0002-9947-1943-0012401-3.</remarks>
    public Effect? Natural(bool isRatio, double level = 95) =>
        IsEstimable ? Effect.Wald(Value, StandardError, isRatio, level) : null;
}
