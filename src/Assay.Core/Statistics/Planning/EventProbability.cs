namespace Assay.Statistics.Planning;

/// <summary>Chance that somebody who joins a trial has the event while it is watched.</summary>
public static class EventProbability
{
    /// <summary>With constant hazards, people joining evenly over the accrual, and all watched until the same day.</summary>
    /// <param name="hazard">Events per person and unit of time, above 0.</param>
    /// <param name="accrual">Time over which people join, 0 or more.</param>
    /// <param name="followUp">Time from the last one's joining to the end, 0 or more; not both 0.</param>
    /// <param name="lossHazard">People lost per person and unit of time, 0 or more, whatever becomes of their health.</param>
    /// <returns>Between 0 and 1.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Lachin and Foulkes (1986), doi:10.2307/2531201, uniform accrual and exponential loss; without loss, Schoenfeld (1983), doi:10.2307/2531021.</remarks>
    public static double Exponential(double hazard, double accrual, double followUp, double lossHazard = 0)
    {
        Admit.Positive(hazard, nameof(hazard));
        Admit.NotNegative(accrual, nameof(accrual));
        Admit.NotNegative(followUp, nameof(followUp));
        Admit.NotNegative(lossHazard, nameof(lossHazard));
        if (accrual + followUp == 0) throw new ImpossiblePlanException("followup", "and accrual are not both 0: nobody would be watched");
        var rate = hazard + lossHazard;
        // Mean of 1 − e^(−rate·time) over the times watched; a short accrual goes to its limit, one time for all.
        var spread = rate * accrual;
        var mean = spread < 1e-8 ? 1 - (spread / 2) : -Expm1(-spread) / spread;
        return hazard / rate * (-Expm1(-rate * followUp) + (Math.Exp(-rate * followUp) * (1 - mean)));
    }

    /// <summary>Constant hazard behind a median time.</summary>
    /// <param name="median">Time by which half have had the event, above 0.</param>
    /// <remarks>Collett (2015), Modelling Survival Data in Medical Research, 5.1: ln 2 over the median.</remarks>
    public static double HazardOfMedian(double median) => Math.Log(2) / Admit.Positive(median, nameof(median));

    // e^x − 1 without loss near 0.
    private static double Expm1(double x) => Math.Abs(x) > 0.02 ? Math.Exp(x) - 1 : 2 * Math.Sinh(x / 2) * Math.Exp(x / 2);
}
