using Assay.Statistics.Proportions;

namespace Assay.Statistics.Planning.Simulation;

/// <summary>What came of simulated trials.</summary>
/// <param name="Trials">How many.</param>
/// <param name="Expected">Those significant in the direction expected.</param>
/// <param name="Opposite">Those significant in the other.</param>
public readonly record struct Simulated(long Trials, long Expected, long Opposite)
{
    /// <summary>Share significant in the direction expected.</summary>
    public double Power => (double)Expected / Trials;

    /// <summary>Share significant in either direction.</summary>
    public double Significant => (double)(Expected + Opposite) / Trials;

    /// <summary>Monte-Carlo standard error of the power: 0 where all trials, or none, are significant.</summary>
    public double StandardError => Math.Sqrt(Power * (1 - Power) / Trials);

    /// <summary>95 % interval of the power, which is never of no width.</summary>
    public Interval Interval => ProportionIntervals.Wilson((int)Expected, (int)Trials);
}
