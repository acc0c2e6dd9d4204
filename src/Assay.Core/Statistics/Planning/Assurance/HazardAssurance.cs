using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning.Assurance;

/// <summary>Assurance of a log-rank trial.</summary>
public static class HazardAssurance
{
    /// <summary>Chance of a significant hazard ratio below 1.</summary>
    /// <param name="prior">On ln HR.</param>
    /// <param name="events">Events in both arms together, above 0.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in the experimental arm for each in the control arm.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Spiegelhalter and Freedman (1986), doi:10.1002/sim.4780050103; O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175:
    /// Φ((−μ − z·s)/√(s² + σ²)), s = (1 + r)/√(r·D), which is 2/√D one to one. A t prior is integrated.</remarks>
    public static Assured Of(Prior prior, double events, Threshold threshold, double ratio = 1)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(threshold);
        var error = (1 + Admit.Positive(ratio, nameof(ratio))) / Math.Sqrt(ratio * Admit.Positive(events, nameof(events)));
        double Power(double effect) => Normal.Lower((-effect / error) - threshold.Z);
        var assurance = prior.Df is null
            ? Normal.Lower((-prior.Mean - (threshold.Z * error)) / Math.Sqrt((error * error) + (prior.Deviation * prior.Deviation)))
            : prior.Average(Power, -threshold.Z * error, 0);
        return new(assurance, Power(prior.Mean), prior.BelowZero);
    }
}
