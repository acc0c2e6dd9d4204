using System.Collections.Immutable;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>A trial of time to an event: what is asked of its events, its people or its power.</summary>
/// <param name="Hr">Hazard ratio, experimental to control.</param>
public sealed record LogRankQuestion(double Hr)
{
    /// <summary>Power asked for.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>Events, where power is the question.</summary>
    public double? Events { get; init; }

    /// <summary>People in the experimental arm, where power is the question.</summary>
    public double? N1 { get; init; }

    /// <summary>Alpha; null for 0.05, or 0.025 for non-inferiority.</summary>
    public double? Alpha { get; init; }

    /// <summary>Sides; null for 2, or 1 where there is a margin.</summary>
    public int? Sides { get; init; }

    /// <summary>People in the experimental arm for each in the control arm.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary><c>schoenfeld</c> or <c>freedman</c>; null for both.</summary>
    public string? Method { get; init; }

    /// <summary>Hazard ratio to be ruled out; null where a difference is to be shown.</summary>
    public double? Margin { get; init; }

    /// <summary>Mean chance of the event, where it is known as such.</summary>
    public double? EventProbability { get; init; }

    /// <summary>Median time to the event in the control arm.</summary>
    public double? Median { get; init; }

    /// <summary>Time over which people join, in the unit of the median.</summary>
    public double Accrual { get; init; }

    /// <summary>Time from the last one's joining to the end.</summary>
    public double FollowUp { get; init; }

    /// <summary>Share of people lost.</summary>
    public double Dropout { get; init; }

    /// <summary>Time by which that share is lost; null for the whole of the trial.</summary>
    public double? DropoutTime { get; init; }

    private Threshold Threshold => new(Alpha ?? (Margin is null ? 0.05 : 0.025), Sides ?? (Margin is null ? 2 : 1));

    /// <summary>Chances of the event in the experimental arm, the control arm, and on the mean of the people; null where nothing is said of it.</summary>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    public (double? Experimental, double? Control, double Mean)? Chances
    {
        get
        {
            if (EventProbability is { } given)
                return Median is null ? (null, null, Admit.Probability(given, "eventProbability")) : throw new ImpossiblePlanException("median", "and event-probability say the same twice; give one");
            if (Median is not { } median) return null;
            var hazard = Planning.EventProbability.HazardOfMedian(median);
            var control = Planning.EventProbability.Exponential(hazard, Accrual, FollowUp, Loss);
            var experimental = Planning.EventProbability.Exponential(hazard * Admit.Positive(Hr, "hr"), Accrual, FollowUp, Loss);
            return (experimental, control, (control + (Ratio * experimental)) / (1 + Ratio));
        }
    }

    /// <summary>Hazard of being lost: the share over its time.</summary>
    public double Loss => Dropout > 0 && Median is not null ? -Math.Log(1 - Admit.Share(Dropout, "dropout")) / Admit.Positive(DropoutTime ?? (Accrual + FollowUp), "dropoutTime") : 0;

    /// <summary>The answer.</summary>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Schoenfeld (1981), doi:10.1093/biomet/68.1.316; Freedman (1982), doi:10.1002/sim.4780010204; Lachin and Foulkes (1986), doi:10.2307/2531201.</remarks>
    public PlanSheet Answer()
    {
        Admit.Positive(Ratio, "ratio");
        Admit.Share(Dropout, "dropout");
        if (Margin is null) Admit.Ratio(Hr, "hr");
        if (Method is not (null or "schoenfeld" or "freedman")) throw new ImpossiblePlanException("method", $"is schoenfeld or freedman, not '{Method}'");
        if (Margin is not null && Method == "freedman") throw new ImpossiblePlanException("method", "freedman knows no margin; take schoenfeld");
        if (N1 is not null && (Events is not null || Chances is null)) throw new ImpossiblePlanException("n1", "goes with event-probability or median, and not with events");
        string[] names = Margin is not null ? ["schoenfeld"] : Method is { } one ? [one] : ["schoenfeld", "freedman"];
        ImmutableArray<PlanRow> rows = [.. names.Select(Row)];
        var first = rows[0];
        var asksPower = Events is not null || N1 is not null;
        return new()
        {
            Kind = "log-rank",
            Inputs = Wordings.Inputs(("hr", Hr), ("power", asksPower ? null : Power), ("events", Events), ("n", N1), ("alpha", Threshold.Alpha), ("sides", Threshold.Sides), ("ratio", Ratio), ("margin", Margin),
                ("event-probability", EventProbability), ("median", Median), ("accrual", Median is null ? null : Accrual), ("followup", Median is null ? null : FollowUp), ("dropout", Dropout > 0 ? Dropout : null), ("dropout-time", DropoutTime)),
            Rows = rows,
            Meaning = $"{Wordings.Count(first["events"]!.Value)} events give a chance of {Wordings.Percent(first["power"]!.Value)} to {(Margin is { } margin ? $"rule out a hazard ratio of {Wordings.Of(margin)} if it is {Wordings.Of(Hr)}" : $"find a hazard ratio of {Wordings.Of(Hr)} significant")}"
                + (first["total"] is { } people ? $"; they are expected of {Wordings.Count(people)} people ({first.Method})." : $" ({first.Method}); how many people that takes hangs on their chance of the event."),
            Convention = Wordings.Alpha(Threshold) + " Ratio is experimental to control; arm 1 is the experimental one.",
            Assumptions = [.. Assumptions()],
            Warnings = first["events"] < 20 ? ["Fewer than twenty events: the normal approximation behind these formulas is poor."] : [],
            R = LogRankWords.R(this, Threshold),
            Curve = Wordings.Line(first.Method, "events", "power", first["events_unrounded"] ?? first["events"]!.Value, 1, x => PowerOf(x, first.Method), asksPower ? null : Power),
        };
    }

    /// <summary>Events where they, or the people, are given.</summary>
    internal double SeenEvents => Events ?? (N1!.Value * (1 + (1 / Ratio)) * (EventProbability is null ? 1 : 1 - Dropout) * Chances!.Value.Mean);

    private PlanRow Row(string method)
    {
        var chances = Chances;
        var events = Events is null && N1 is null ? Needed(method) : SeenEvents;
        var figures = new List<PlanFigure>();
        var whole = Events is null && N1 is null ? Whole.Up(events) : events;
        figures.AddRange([new("events", whole), new("power", PowerOf(whole, method))]);
        if (Events is null && N1 is null) figures.Add(new("events_unrounded", events));
        if (chances is { } known)
        {
            // A share lost is in the chance of the event already where that comes of a median.
            var people = N1 is { } one ? one * (1 + (1 / Ratio)) : ClusterDesign.Inflated(events / known.Mean, EventProbability is null ? 0 : Dropout);
            var (n1, n2) = (Whole.Up(people * Ratio / (1 + Ratio)), Whole.Up(people / (1 + Ratio)));
            figures.AddRange([new("n1", n1), new("n2", n2), new("total", n1 + n2), new("n_unrounded", people), new("event_probability", known.Mean)]);
            if (known.Experimental is { } e) figures.AddRange([new("event_probability_1", e), new("event_probability_2", known.Control)]);
        }
        return new(method, method == "freedman" ? "Freedman (1982), doi:10.1002/sim.4780010204" : "Schoenfeld (1981), doi:10.1093/biomet/68.1.316", [.. figures]);
    }

    private double Needed(string method) => Margin is { } margin
        ? NonInferiority.Hazard(Hr, margin, Power, Threshold.Tail, Ratio)
        : LogRank.Events(Hr, Power, Threshold, Ratio, Formula(method));

    private double PowerOf(double events, string method) => Margin is { } margin
        ? LogRank.Power(margin / Hr, events, new Threshold(Threshold.Tail, 1), Ratio)
        : LogRank.Power(Hr, events, Threshold, Ratio, Formula(method));

    private static EventFormula Formula(string method) => method == "freedman" ? EventFormula.Freedman : EventFormula.Schoenfeld;

    private IEnumerable<string> Assumptions()
    {
        yield return "Hazards are proportional throughout, and the ratio is the one planned for.";
        yield return "Censoring has nothing to do with the event; one analysis at the end.";
        if (Median is not null) yield return $"Constant hazards, people joining evenly over {Wordings.Of(Accrual)} and watched for {Wordings.Of(FollowUp)} after the last one joined.";
        if (Dropout > 0) yield return Median is null
            ? $"{Wordings.Percent(Dropout)} of the people are lost before their event could be seen."
            : $"People are lost at a constant hazard, {Wordings.Percent(Dropout)} of them by {Wordings.Of(DropoutTime ?? (Accrual + FollowUp))} if nothing else happened.";
    }
}
