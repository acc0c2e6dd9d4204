namespace Assay.Statistics.Survival;

/// <summary>A time at which somebody had the event.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">People under observation just before.</param>
/// <param name="Events">Events at that time.</param>
/// <param name="Survival">Survival just after.</param>
/// <param name="RelativeVariance">Greenwood's sum: the variance of ln S.</param>
public readonly record struct SurvivalStep(double Time, int AtRisk, int Events, double Survival, double RelativeVariance)
{
    /// <summary>Greenwood's standard error of S.</summary>
    public double StandardError => Survival == 0 ? double.NaN : Survival * Math.Sqrt(RelativeVariance);
}
