using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning;

/// <summary>Events and power of a log-rank comparison under proportional hazards. One tail is counted.</summary>
public static class LogRank
{
    /// <summary>Events needed in both arms together, not rounded.</summary>
    /// <param name="hr">Hazard ratio, experimental to control, above 0, not 1.</param>
    /// <param name="power">Between the chance of a false alarm and 1.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in the experimental arm for each in the control arm.</param>
    /// <param name="formula">Schoenfeld or Freedman.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or the ratio of hazards is 1.</exception>
    /// <remarks>Schoenfeld (1981), doi:10.1093/biomet/68.1.316: D = (z+z)²/(P(1−P)·ln²HR), P = r/(1+r).
    /// Freedman (1982), doi:10.1002/sim.4780010204: D = (z+z)²(1 + r·HR)²/(r(1−HR)²).</remarks>
    public static double Events(double hr, double power, Threshold threshold, double ratio = 1, EventFormula formula = EventFormula.Schoenfeld)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        var sum = (threshold.Z + Normal.Quantile(Admit.Power(power, threshold))) / PerRoot(Admit.Ratio(hr, nameof(hr)), ratio, formula);
        return sum * sum;
    }

    /// <summary>Power of so many events.</summary>
    /// <param name="hr">Hazard ratio, above 0; 1 gives the chance of a false alarm.</param>
    /// <param name="events">Events in both arms together, above 0.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in the experimental arm for each in the control arm.</param>
    /// <param name="formula">Schoenfeld or Freedman.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Schoenfeld (1981), doi:10.1093/biomet/68.1.316; Freedman (1982), doi:10.1002/sim.4780010204.</remarks>
    public static double Power(double hr, double events, Threshold threshold, double ratio = 1, EventFormula formula = EventFormula.Schoenfeld)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return Normal.Lower((PerRoot(Admit.Positive(hr, nameof(hr)), ratio, formula) * Math.Sqrt(Admit.Positive(events, nameof(events)))) - threshold.Z);
    }

    // What one event adds to the square of the expected z, as its root.
    private static double PerRoot(double hr, double ratio, EventFormula formula) => formula switch
    {
        EventFormula.Schoenfeld => Math.Abs(Math.Log(hr)) * Math.Sqrt(Admit.Positive(ratio, nameof(ratio))) / (1 + ratio),
        EventFormula.Freedman => Math.Sqrt(Admit.Positive(ratio, nameof(ratio))) * Math.Abs(1 - hr) / (1 + (ratio * hr)),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "Not a formula of this family."),
    };
}
