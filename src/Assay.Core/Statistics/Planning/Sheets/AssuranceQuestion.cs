using System.Collections.Immutable;
using Assay.Statistics.Planning.Assurance;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>What a trial may be expected to show, given pooled evidence.</summary>
/// <param name="Mean">Pooled effect: ln HR, ln RR of a bad event, or a difference of means where more is better.</param>
/// <param name="Se">Its standard error.</param>
public sealed record AssuranceQuestion(double Mean, double Se)
{
    /// <summary>Standard deviation between trials.</summary>
    public double Tau { get; init; }

    /// <summary>Trials pooled; null where the belief comes from elsewhere.</summary>
    public int? Studies { get; init; }

    /// <summary>Events of a log-rank trial.</summary>
    public double? Events { get; init; }

    /// <summary>Control risk of a trial of two proportions.</summary>
    public double? ControlRisk { get; init; }

    /// <summary>Events among those from whom the control risk is known.</summary>
    public double? ControlEvents { get; init; }

    /// <summary>People from whom the control risk is known.</summary>
    public double? ControlPeople { get; init; }

    /// <summary>Standard deviation within an arm of a trial of two means.</summary>
    public double? Deviation { get; init; }

    /// <summary>People in arm 1.</summary>
    public double? N1 { get; init; }

    /// <summary>People in arm 2 for each in arm 1; for events, experimental to control.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Alpha.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Sides.</summary>
    public int Sides { get; init; } = 2;

    /// <summary>Weight of the evidence in a robust mixture with a vague belief in no effect; null for no mixture.</summary>
    public double? Weight { get; init; }

    /// <summary>Standard deviation of that vague belief.</summary>
    public double VagueDeviation { get; init; } = 1;

    /// <summary>Largest risk a treated arm is given.</summary>
    public double Cap { get; init; } = 0.999;

    /// <summary>What the belief is about, for two proportions.</summary>
    public EffectLink Link { get; init; }

    /// <summary>Whether the event of two proportions is a good one: benefit above 0.</summary>
    public bool IsGood { get; init; }

    private Threshold Threshold => new(Alpha, Sides);

    /// <summary>The answer.</summary>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175; Higgins, Thompson and Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x.</remarks>
    public PlanSheet Answer()
    {
        Admit.Positive(Ratio, "ratio");
        Admit.NotNegative(Tau, "tau");
        if (Events is null && N1 is null) throw new ImpossiblePlanException("events", "or n says how large the trial is; give one");
        if (Events is null && ControlRisk is null == Deviation is null) throw new ImpossiblePlanException("control", "(two proportions) or sd (two means) goes with n; give one");
        if ((ControlEvents is null) != (ControlPeople is null)) throw new ImpossiblePlanException("controlEvents", "goes with control-n");
        if (ControlPeople <= ControlEvents) throw new ImpossiblePlanException("controlEvents", "are fewer than control-n");
        var beliefs = Beliefs();
        ImmutableArray<PlanRow> rows = [.. beliefs.Select(belief => Row(belief.Name, belief.Reference, belief.Prior, Of(belief.Prior, N1 ?? Events!.Value), belief.Prior.Df)), .. Extra(beliefs[0].Prior)];
        var first = rows[0];
        return new()
        {
            Kind = "assurance",
            Inputs = Wordings.Inputs(("mean", Mean), ("se", Se), ("tau", Tau), ("studies", Studies), ("events", Events), ("p-control", ControlRisk), ("control-events", ControlEvents), ("control-n", ControlPeople),
                ("sd", Deviation), ("n", N1), ("alpha", Alpha), ("sides", Sides), ("ratio", Ratio), ("weight", Weight), ("vague-sd", Weight is null ? null : VagueDeviation), ("cap", ControlRisk is null ? null : Cap)),
            Rows = rows,
            Meaning = $"{Size()} has a power of {Wordings.Percent(first["power_at_mean"]!.Value)} if the effect is the pooled one exactly, and a chance of {Wordings.Percent(first["assurance"]!.Value)} to end significant for benefit "
                + $"once it is counted how little is known of the effect ({first.Method}).",
            Convention = $"{(Sides == 2 ? "Two-sided" : "One-sided")} alpha {Wordings.Of(Alpha)}; only significance on the side of benefit counts. Effects are {Scale}.",
            Assumptions = [.. Assumptions()],
            Warnings = [.. Warnings()],
            R = AssuranceWords.R(this, Threshold, beliefs[0].Prior),
            Curve = Wordings.Line(first.Method, Events is null ? "people in arm 1" : "events", "assurance", N1 ?? Events!.Value, 2, n => Of(beliefs[0].Prior, n).Assurance, null),
        };
    }

    private string Scale => Deviation is not null ? "differences, benefit above 0"
        : $"{(Link == EffectLink.Difference ? "differences of risks" : "logarithms of ratios")} of a {(IsGood ? "good event, benefit above 0" : "bad event, benefit below 0")}";

    private List<(string Name, string Reference, Prior Prior)> Beliefs()
    {
        const string Predictive = "O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175; Higgins, Thompson and Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x";
        const string Normal = "O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175";
        if (Studies is not { } k)
            return Tau > 0
                ? [("predictive", Predictive, new(Mean, Math.Sqrt((Admit.Positive(Se, "se") * Se) + (Tau * Tau)))), ("se-only", Normal, new(Mean, Se))]
                : [("normal", Normal, new(Mean, Admit.Positive(Se, "se")))];
        return
        [
            ("predictive", Predictive, Prior.Predictive(Mean, Se, Tau, k)),
            ("predictive-t", Predictive, Prior.Predictive(Mean, Se, Tau, k, student: true)),
            ("se-only", Normal, new(Mean, Se)),
        ];
    }

    private IEnumerable<PlanRow> Extra(Prior prior)
    {
        var size = N1 ?? Events!.Value;
        if (Weight is { } weight)
            yield return Row("robust-mixture", "Schmidli and others (2014), doi:10.1111/biom.12242", prior, Of(prior, size).Mixed(Of(new Prior(0, VagueDeviation), size), weight), null);
        if (ControlEvents is { } events)
            yield return Row("predictive-beta", "O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175, Beta control risk", prior, Proportions(size).Of(prior, events, ControlPeople!.Value - events), null);
    }

    private static PlanRow Row(string name, string reference, Prior prior, Assured found, double? df)
    {
        ImmutableArray<PlanFigure> figures = [new("assurance", found.Assurance), new("power_at_mean", found.PowerAtMean), new("probability_of_benefit", found.Benefit), new("prior_mean", prior.Mean), new("prior_sd", prior.Deviation)];
        return new(name, reference, df is null ? figures : figures.Add(new("df", df)));
    }

    private Assured Of(Prior prior, double size) => Events is not null
        ? HazardAssurance.Of(prior, size, Threshold, Ratio)
        : Deviation is { } deviation
            ? MeanAssurance.Of(prior, deviation, size, size * Ratio, Threshold)
            : Proportions(size).Of(prior);

    private ProportionAssurance Proportions(double size) => ControlRisk is { } risk
        ? new(risk, size, size * Ratio) { Cap = Cap, Threshold = Threshold, Link = Link, IsGood = IsGood }
        : throw new ImpossiblePlanException("control", "goes with control-events");

    private string Size() => Events is { } events
        ? $"A trial of {Wordings.Count(events)} events"
        : $"A trial of {Wordings.Count(N1!.Value)} and {Wordings.Count(Whole.Up(N1.Value * Ratio))} people";

    private IEnumerable<string> Assumptions()
    {
        yield return "The trials pooled and the trial planned are of one kind: same population, treatment and outcome, and none is missing because of its result.";
        yield return "The belief is normal (or t) on the scale of the effect; the next trial draws its own true effect with variance se² + tau².";
        if (ControlRisk is not null) yield return $"The control risk is {(ControlEvents is null ? "known" : "known from the people given only (predictive-beta)")}; a treated risk is never above {Wordings.Of(Cap)}.";
    }

    private IEnumerable<string> Warnings()
    {
        if (Studies is { } k && k < 10)
            yield return $"With {k} trials the spread between trials is hardly known: predictive-t, with {k - 2} degree{(k == 3 ? "" : "s")} of freedom, says so by its width. Read both.";
        if (Studies is null && Tau > 0) yield return "Say studies: below three trials the effect of another one cannot be foreseen, and with few it is foreseen badly.";
        if (Tau == 0 && Studies is not null) yield return "A tau of 0 from few trials is no proof that they agree.";
    }
}
