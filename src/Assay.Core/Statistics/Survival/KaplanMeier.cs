using System.Collections.Immutable;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Survival;

/// <summary>The product-limit estimate of survival.</summary>
/// <param name="N">People.</param>
/// <param name="Steps">One step a time with an event, in order of time.</param>
/// <param name="Last">The longest follow-up.</param>
public sealed record KaplanMeier(int N, ImmutableArray<SurvivalStep> Steps, double Last)
{
    /// <summary>Estimates survival of one group.</summary>
    /// <param name="people">The group; who is censored at the time of an event still counts as at risk there.</param>
    /// <exception cref="ArgumentException">Times and outcomes differ in number, or a time is negative.</exception>
    /// <remarks>Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452; Greenwood (1926) for the variance.</remarks>
    public static KaplanMeier Of(SurvivalTimes people)
    {
        ArgumentNullException.ThrowIfNull(people);
        people.Check();
        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        var (survival, sum, atRisk) = (1.0, 0.0, people.N);
        foreach (var time in people.Times.Select((time, i) => (time, people.Events[i])).GroupBy(one => one.time).OrderBy(group => group.Key))
        {
            var events = time.Count(one => one.Item2);
            if (events > 0)
            {
                survival *= (double)(atRisk - events) / atRisk;
                sum += events / ((double)atRisk * (atRisk - events));
                steps.Add(new(time.Key, atRisk, events, survival, sum));
            }
            atRisk -= time.Count();
        }
        return new(people.N, steps.ToImmutable(), people.N == 0 ? 0 : people.Times.Max());
    }

    /// <summary>Survival at a time, with Greenwood's standard error; NaN for the error once nobody is left.</summary>
    /// <param name="time">A time, 0 or more.</param>
    /// <remarks>Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452.</remarks>
    public (double Survival, double StandardError) At(double time) =>
        Step(time) is { } step ? (step.Survival, step.StandardError) : (1, 0);

    /// <summary>Interval of survival at a time.</summary>
    /// <param name="time">A time, 0 or more.</param>
    /// <param name="scale">On which scale it is symmetric.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where survival is 0; 1 to 1 before the first event.</returns>
    /// <remarks>Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data, 1.3.</remarks>
    public Interval? Interval(double time, SurvivalScale scale = SurvivalScale.LogLog, double level = 95) =>
        Interval(Step(time) ?? new(0, N, 0, 1, 0), scale, level);

    /// <summary>The first time at which survival is no more than half; the middle of the flat part where it is exactly half.</summary>
    /// <returns>Null where it is never reached.</returns>
    /// <remarks>Brookmeyer and Crowley (1982), doi:10.2307/2530286.</remarks>
    public double? Median() => Half(step => step.Survival);

    /// <summary>Interval of the median: where the interval of survival holds one half.</summary>
    /// <param name="scale">Scale of the survival's interval.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Ends, each null where it is never reached.</returns>
    /// <remarks>Brookmeyer and Crowley (1982), doi:10.2307/2530286.</remarks>
    public (double? Low, double? High) MedianInterval(SurvivalScale scale = SurvivalScale.LogLog, double level = 95) =>
        (Half(step => Interval(step, scale, level)?.Low ?? step.Survival), Half(step => Interval(step, scale, level)?.High ?? double.NaN));

    private double? Half(Func<SurvivalStep, double> curve)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            var value = curve(Steps[i]);
            // Products of fractions reach one half up to their noise.
            if (!(value <= 0.5 + 1e-9)) continue;
            if (Math.Abs(value - 0.5) > 1e-9) return Steps[i].Time;
            for (var next = i + 1; next < Steps.Length; next++)
                if (curve(Steps[next]) < 0.5 - 1e-9)
                    return 0.5 * (Steps[i].Time + Steps[next].Time);
            return 0.5 * (Steps[i].Time + Last);
        }
        return null;
    }

    private SurvivalStep? Step(double time)
    {
        SurvivalStep? found = null;
        foreach (var step in Steps)
        {
            if (step.Time > time) break;
            found = step;
        }
        return found;
    }

    private static Interval? Interval(SurvivalStep step, SurvivalScale scale, double level)
    {
        var (s, error) = (step.Survival, Math.Sqrt(step.RelativeVariance));
        if (s <= 0) return null;
        var reach = Normal.Critical(level) * error;
        switch (scale)
        {
            case SurvivalScale.LogLog:
                if (s >= 1) return new(1, 1);
                var (log, wide) = (Math.Log(s), reach / Math.Log(s));
                return new(Math.Exp(log * Math.Exp(-wide)), Math.Exp(log * Math.Exp(wide)));
            case SurvivalScale.Log:
                return new(s * Math.Exp(-reach), Math.Min(1, s * Math.Exp(reach)));
            default:
                return new(Math.Max(0, s - (s * reach)), Math.Min(1, s + (s * reach)));
        }
    }
}
