using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning.Assurance;

/// <summary>Assurance of a comparison of two proportions, for which a risk ratio, an odds ratio or a risk difference is believed.</summary>
public sealed record ProportionAssurance
{
    /// <summary>A trial.</summary>
    /// <param name="control">Control risk, between 0 and 1.</param>
    /// <param name="n1">People in the treated arm, above 0.</param>
    /// <param name="n2">People in the control arm, above 0.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    public ProportionAssurance(double control, double n1, double n2) =>
        (Control, N1, N2) = (Admit.Probability(control, nameof(control)), Admit.Positive(n1, nameof(n1)), Admit.Positive(n2, nameof(n2)));

    /// <summary>Control risk.</summary>
    public double Control { get; }

    /// <summary>People in the treated arm.</summary>
    public double N1 { get; }

    /// <summary>People in the control arm.</summary>
    public double N2 { get; }

    /// <summary>Largest risk that a treated arm is given, below 1, however large the ratio drawn.</summary>
    public double Cap { get; init; } = 0.999;

    /// <summary>What the belief is about: a risk ratio unless told.</summary>
    public EffectLink Link { get; init; }

    /// <summary>Whether the event is a good one, so that more of it is benefit.</summary>
    public bool IsGood { get; init; }

    /// <summary>What a test calls significant.</summary>
    public Threshold Threshold { get; init; } = new();

    /// <summary>Chance of a significantly lower risk (of a good event: higher), by the pooled test.</summary>
    /// <param name="prior">On ln RR, ln OR or the risk difference.</param>
    /// <remarks>O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175: power integrated over the prior; pT = min(cap, pC·e^θ). Benefit only. Within 1e-9.</remarks>
    public Assured Of(Prior prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        if (!(Cap > Control && Cap < 1)) throw new ImpossiblePlanException("cap", "lies above the control risk and below 1");
        return new(prior.Average(effect => Power(Control, effect), Corner(Control), 0), Power(Control, prior.Mean), Benefit(prior));
    }

    /// <summary>The same where the control risk itself is known from so many people only.</summary>
    /// <param name="prior">On ln RR, ln OR or the risk difference.</param>
    /// <param name="events">Events among them, above 0: first shape of the Beta distribution.</param>
    /// <param name="others">The others, above 0: second shape.</param>
    /// <exception cref="ImpossiblePlanException">A shape is out of range.</exception>
    /// <remarks>O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175, 3.2: a second integral over Beta(events, others). The power is that at <see cref="Control"/>.</remarks>
    public Assured Of(Prior prior, double events, double others)
    {
        ArgumentNullException.ThrowIfNull(prior);
        Admit.Positive(events, nameof(events));
        Admit.Positive(others, nameof(others));
        var middle = events / (events + others);
        var reach = 8 * Math.Sqrt(middle * (1 - middle) / (events + others + 1));
        // Of many people the Beta is as good as normal, and its ends need no search.
        var (low, high) = events + others > 1e4 && reach < Math.Min(middle, 1 - middle)
            ? (middle - reach, middle + reach)
            : (Beta.Quantile(1e-10, events, others), Beta.Quantile(1 - 1e-10, events, others));
        var constant = -MathNet.Numerics.SpecialFunctions.BetaLn(events, others);
        double At(double control)
        {
            var density = Math.Exp(constant + ((events - 1) * Math.Log(control)) + ((others - 1) * Math.Log(1 - control)));
            return density * prior.Average(effect => Power(control, effect), Corner(control), 0);
        }
        var sum = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(At, low, middle, 64) + MathNet.Numerics.Integration.GaussLegendreRule.Integrate(At, middle, high, 64);
        return new(Math.Min(1, sum), Power(Control, prior.Mean), Benefit(prior));
    }

    private double Benefit(Prior prior) => IsGood ? 1 - prior.BelowZero : prior.BelowZero;

    // Where the treated risk meets its cap.
    private double Corner(double control) => Link switch
    {
        EffectLink.OddsRatio => Math.Log(Cap / (1 - Cap) * (1 - control) / control),
        EffectLink.Difference => Cap - control,
        _ => Math.Log(Cap / control),
    };

    private double Treated(double control, double effect)
    {
        var odds = Link == EffectLink.OddsRatio ? control / (1 - control) * Math.Exp(effect) : 0;
        return Link switch
        {
            EffectLink.OddsRatio => double.IsInfinity(odds) ? 1 : odds / (1 + odds),
            EffectLink.Difference => Math.Max(1 - Cap, control + effect),
            _ => control * Math.Exp(effect),
        };
    }

    private double Power(double control, double effect)
    {
        var treated = Math.Min(Cap, Treated(control, effect));
        var (gap, pooled) = (IsGood ? treated - control : control - treated, ((N1 * treated) + (N2 * control)) / (N1 + N2));
        var atNull = Math.Sqrt(pooled * (1 - pooled) * ((1 / N1) + (1 / N2)));
        return Normal.Lower((gap - (Threshold.Z * atNull)) / Math.Sqrt((treated * (1 - treated) / N1) + (control * (1 - control) / N2)));
    }
}
