namespace Assay.Statistics.Reported;

/// <summary>What a reduction of r percent comes to at one control risk, under one of its two readings.</summary>
/// <param name="ControlRisk">Control risk, 0 to 1.</param>
/// <param name="TreatedRisk">Risk under treatment, 0 to 1.</param>
public readonly record struct RiskReduction(double ControlRisk, double TreatedRisk)
{
    /// <summary>Absolute reduction, as a proportion.</summary>
    public double Absolute => ControlRisk - TreatedRisk;

    /// <summary>Relative reduction, as a proportion of the control risk.</summary>
    public double Relative => Absolute / ControlRisk;

    /// <summary>Number needed to treat.</summary>
    public double NumberNeeded => 1 / Absolute;

    /// <summary>Read as relative: the risk falls to (1 − r) of what it was.</summary>
    /// <param name="percent">Reduction in percent, 0 to 100.</param>
    /// <param name="controlRisk">Control risk, above 0, at most 1.</param>
    /// <remarks>Laupacis, Sackett and Roberts (1988), doi:10.1056/NEJM198806303182605.</remarks>
    public static RiskReduction AsRelative(double percent, double controlRisk) =>
        new(controlRisk, controlRisk * (1 - (percent / 100)));

    /// <summary>Read as absolute: the risk falls by r percentage points.</summary>
    /// <param name="percent">Reduction in percentage points, 0 to 100.</param>
    /// <param name="controlRisk">Control risk, above 0, at most 1.</param>
    /// <returns>Null where the control risk is not larger than the reduction: that reading is impossible.</returns>
    /// <remarks>Laupacis, Sackett and Roberts (1988), doi:10.1056/NEJM198806303182605.</remarks>
    public static RiskReduction? AsAbsolute(double percent, double controlRisk) =>
        controlRisk * 100 > percent ? new(controlRisk, controlRisk - (percent / 100)) : null;
}
