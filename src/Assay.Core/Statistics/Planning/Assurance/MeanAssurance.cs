using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning.Assurance;

/// <summary>Assurance of a comparison of two means.</summary>
public static class MeanAssurance
{
    /// <summary>Chance of a significant difference above 0, as if the standard deviation were known.</summary>
    /// <param name="prior">On the difference, arm 1 less arm 2; above 0 is benefit.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="n1">People in arm 1, above 0.</param>
    /// <param name="n2">People in arm 2, above 0.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175, 3.1: Φ((μ − z·s)/√(s² + σ²)). A t prior is integrated.</remarks>
    public static Assured Of(Prior prior, double deviation, double n1, double n2, Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(threshold);
        var error = Admit.Positive(deviation, nameof(deviation)) * Math.Sqrt((1 / Admit.Positive(n1, nameof(n1))) + (1 / Admit.Positive(n2, nameof(n2))));
        double Power(double effect) => Normal.Lower((effect / error) - threshold.Z);
        var assurance = prior.Df is null
            ? Normal.Lower((prior.Mean - (threshold.Z * error)) / Math.Sqrt((error * error) + (prior.Deviation * prior.Deviation)))
            : prior.Average(Power, threshold.Z * error, 0);
        return new(assurance, Power(prior.Mean), 1 - prior.BelowZero);
    }
}
