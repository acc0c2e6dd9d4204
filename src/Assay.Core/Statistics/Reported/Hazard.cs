using Assay.Statistics.Distributions;

namespace Assay.Statistics.Reported;

/// <summary>Hazard ratios from what abstracts report. Approximate each in its own way, which its remark names.</summary>
public static class Hazard
{
    /// <summary>Hazard ratio from two survival proportions at one time, if hazards are proportional.</summary>
    /// <param name="survival1">Survival in arm 1, above 0 and below 1.</param>
    /// <param name="survival2">Survival in arm 2, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A survival is not strictly between 0 and 1.</exception>
    /// <remarks>Cox (1972), doi:10.1111/j.2517-6161.1972.tb00899.x: S1 = S2^HR, so HR = ln S1 / ln S2.</remarks>
    public static double FromSurvival(double survival1, double survival2)
    {
        if (!(survival1 > 0 && survival1 < 1)) throw new ArgumentOutOfRangeException(nameof(survival1), survival1, "Strictly between 0 and 1.");
        if (!(survival2 > 0 && survival2 < 1)) throw new ArgumentOutOfRangeException(nameof(survival2), survival2, "Strictly between 0 and 1.");
        return Math.Log(survival1) / Math.Log(survival2);
    }

    /// <summary>Hazard ratio from a two-sided log-rank P and the events in each arm.</summary>
    /// <param name="p">Two-sided P, above 0 and below 1; it is halved before the quantile.</param>
    /// <param name="events1">Events in arm 1, above 0.</param>
    /// <param name="events2">Events in arm 2, above 0.</param>
    /// <param name="benefit">Whether arm 1 has the lower hazard.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentOutOfRangeException">P or the events are out of range.</exception>
    /// <remarks>Parmar, Torri and Stewart (1998); Tierney and others (2007), doi:10.1186/1745-6215-8-16: V = d1·d2/(d1 + d2).</remarks>
    public static Effect FromLogRank(double p, double events1, double events2, bool benefit, double level = 95)
    {
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "P lies strictly between 0 and 1.");
        if (!(events1 > 0 && events2 > 0)) throw new ArgumentOutOfRangeException(nameof(events1), events1, "Both arms need events.");
        return FromVariance(p, events1 * events2 / (events1 + events2), benefit, level);
    }

    /// <summary>Hazard ratio from a two-sided log-rank P and the log-rank variance.</summary>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <param name="variance">V of the log-rank test, above 0 (D/4 with one-to-one arms, D·n1·n2/(n1+n2)² else).</param>
    /// <param name="benefit">Whether arm 1 has the lower hazard.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Tierney and others (2007), doi:10.1186/1745-6215-8-16.</remarks>
    public static Effect FromVariance(double p, double variance, bool benefit, double level = 95)
    {
        var log = Normal.FromTwoSided(p) / Math.Sqrt(variance);
        return Effect.Wald(benefit ? -log : log, 1 / Math.Sqrt(variance), true, level);
    }

    /// <summary>Hazard ratio from observed less expected events and the log-rank variance.</summary>
    /// <param name="observedLessExpected">O − E of arm 1.</param>
    /// <param name="variance">V, above 0.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentOutOfRangeException">V is not positive.</exception>
    /// <remarks>Yusuf and others (1985), doi:10.1016/S0033-0620(85)80003-7; Tierney and others (2007), doi:10.1186/1745-6215-8-16.</remarks>
    public static Effect FromObservedLessExpected(double observedLessExpected, double variance, double level = 95) => variance > 0
        ? Effect.Wald(observedLessExpected / variance, 1 / Math.Sqrt(variance), true, level)
        : throw new ArgumentOutOfRangeException(nameof(variance), variance, "A variance is positive.");

    /// <summary>The log-rank variance that the events and the sizes of two arms imply: D·n1·n2/(n1 + n2)².</summary>
    /// <param name="events">Events in both arms.</param>
    /// <param name="n1">People in arm 1.</param>
    /// <param name="n2">People in arm 2.</param>
    /// <remarks>Tierney and others (2007), doi:10.1186/1745-6215-8-16; D/4 with arms of one size.</remarks>
    public static double VarianceOfAllocation(double events, double n1, double n2) => events * (n1 / (n1 + n2)) * (n2 / (n1 + n2));

    /// <summary>Hazard ratio from a one-sided log-rank P and the log-rank variance.</summary>
    /// <param name="p">One-sided P in the direction of the effect, above 0 and below 1.</param>
    /// <param name="variance">V of the log-rank test, above 0.</param>
    /// <param name="benefit">Whether arm 1 has the lower hazard.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Tierney and others (2007), doi:10.1186/1745-6215-8-16; a one-sided P is not halved.</remarks>
    public static Effect FromOneSided(double p, double variance, bool benefit, double level = 95)
    {
        var log = -Normal.Quantile(p) / Math.Sqrt(variance);
        return Effect.Wald(benefit ? -log : log, 1 / Math.Sqrt(variance), true, level);
    }

    /// <summary>Log-rank variance and O − E behind a hazard ratio and its interval.</summary>
    /// <param name="ratio">Hazard ratio, above 0.</param>
    /// <param name="interval">Its interval, above 0.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Parmar, Torri and Stewart (1998); Tierney and others (2007), doi:10.1186/1745-6215-8-16, with the exact quantile.</remarks>
    public static (double Variance, double ObservedLessExpected) FromInterval(double ratio, Interval interval, double level = 95)
    {
        var error = (Math.Log(interval.High) - Math.Log(interval.Low)) / (2 * Normal.Critical(level));
        var variance = 1 / (error * error);
        return (variance, Math.Log(ratio) * variance);
    }
}
