using System.Collections.Immutable;
using Assay.Statistics.Planning.Simulation;
using Assay.Statistics.Sequential;
using Assay.Statistics.Tables;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>A plan, tried out many times.</summary>
public sealed record SimulationQuestion
{
    /// <summary>How many trials.</summary>
    public long Trials { get; init; } = 100_000;

    /// <summary>Names the stream of chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads at most; null for all processors.</summary>
    public int? Threads { get; init; }

    /// <summary>Alpha; null for 0.05, or 0.025 with one side.</summary>
    public double? Alpha { get; init; }

    /// <summary>Sides.</summary>
    public int Sides { get; init; } = 2;

    private Threshold Threshold => new(Alpha ?? (Sides == 1 ? 0.025 : 0.05), Sides);

    /// <summary>Two proportions.</summary>
    /// <param name="p1">Proportion in arm 1.</param>
    /// <param name="p2">Proportion in arm 2.</param>
    /// <param name="n1">People in arm 1.</param>
    /// <param name="n2">People in arm 2.</param>
    /// <param name="cancellationToken">Stops between blocks of trials.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Morris, White and Crowther (2019), doi:10.1002/sim.8086; the same trials are tested three ways, beside exact power.</remarks>
    public PlanSheet OfProportions(double p1, double p2, int n1, int n2, CancellationToken cancellationToken)
    {
        (string Name, ContingencyTest Test)[] tests = [("chi2", ContingencyTest.Pearson), ("yates", ContingencyTest.Yates), ("fisher", ContingencyTest.Fisher)];
        ImmutableArray<PlanRow> rows =
        [
            .. tests.Select(test =>
            {
                var found = ProportionTrials.Run(p1, p2, n1, n2, test.Test, Threshold, Trials, Seed, Threads, cancellationToken);
                var exact = ExactPower.Of(p1, p2, n1, n2, test.Test, Threshold);
                return new PlanRow(test.Name, "Morris, White and Crowther (2019), doi:10.1002/sim.8086",
                    [new("n1", n1), new("n2", n2), new("total", (double)n1 + n2), .. Told(found, Sides == 2 ? found.Significant : found.Power, exact, "power_exact")]);
            }),
        ];
        return Sheet(rows, [("p1", p1), ("p2", p2), ("n", n1), ("n2", n2)],
            ["Counts are drawn from two binomials, which is what independent people give."],
            $"""
            set.seed({Seed}); a <- rbinom({Trials}, {n1}, {Wordings.Of(p1)}); c <- rbinom({Trials}, {n2}, {Wordings.Of(p2)})
            pb <- (a + c) / {n1 + n2}; z <- (a / {n1} - c / {n2}) / sqrt(pb * (1 - pb) * (1/{n1} + 1/{n2}))
            mean({(Sides == 2 ? "abs(z)" : p1 > p2 ? "z" : "-z")} >= qnorm({Wordings.Of(Threshold.Tail)}, lower.tail = FALSE), na.rm = TRUE)      # another stream of chance: agrees within the standard error
            """);
    }

    /// <summary>A log-rank comparison.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="cancellationToken">Stops between blocks of trials.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Mantel (1966); Schoenfeld (1981), doi:10.1093/biomet/68.1.316, for the power beside it.</remarks>
    public PlanSheet OfHazards(SurvivalTrial trial, CancellationToken cancellationToken)
    {
        var (found, events) = LogRankTrials.Run(trial, Threshold, Trials, Seed, Threads, cancellationToken);
        var formula = LogRank.Power(trial.Ratio, events, Threshold, (double)trial.N1 / trial.N2);
        PlanRow row = new("log-rank", "Mantel (1966); Peto and Peto (1972), doi:10.2307/2344317",
            [new("n1", trial.N1), new("n2", trial.N2), new("total", (double)trial.N1 + trial.N2), new("events", events), .. Told(found, found.Power, formula, "power_schoenfeld")]);
        return Sheet([row], [("hr", trial.Ratio), ("n", trial.N1), ("n2", trial.N2), ("hazard", trial.Control), ("accrual", trial.Accrual), ("followup", trial.FollowUp), ("dropout-hazard", trial.Loss)],
            ["Times are exponential; people join evenly and are all watched until the same day.", "Schoenfeld's power is an approximation: it stands beside the simulated one, and the two may differ by more than chance."],
            $"""
            rpact::getSimulationSurvival(hazardRatio = {Wordings.Of(trial.Ratio)}, lambda2 = {Wordings.Of(trial.Control)}, directionUpper = {(trial.Ratio > 1 ? "TRUE" : "FALSE")}, plannedEvents = {Whole.Up(events)}, accrualTime = c(0, {Wordings.Of(trial.Accrual)}), maxNumberOfSubjects = {trial.N1 + trial.N2}, maxNumberOfIterations = {Math.Min(Trials, 10_000)}{(trial.Loss > 0 ? $", dropoutRate1 = 1 - exp(-12 * {Wordings.Of(trial.Loss)}), dropoutRate2 = 1 - exp(-12 * {Wordings.Of(trial.Loss)}), dropoutTime = 12" : "")}, seed = {Seed})$overallReject
            """);
    }

    /// <summary>A sequential design, under no effect and under the one planned for.</summary>
    /// <param name="design">The design.</param>
    /// <param name="cancellationToken">Stops between blocks of trials.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Jennison and Turnbull (2000), 3.1.</remarks>
    public PlanSheet OfLooks(SequentialDesign design, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(design);
        PlanRow Row(string name, double drift, double analytic)
        {
            var (found, stops) = SequentialTrials.Run(design, drift, Trials, Seed, Threads, cancellationToken);
            return new(name, "Jennison and Turnbull (2000), 3.1",
            [
                .. Told(found, found.Power, analytic, "power_integrated"),
                .. stops.Select((stop, i) => new PlanFigure($"stopped_above_{i + 1}", (double)stop.Upper / Trials)),
                .. stops.Select((stop, i) => new PlanFigure($"stopped_below_{i + 1}", (double)stop.Lower / Trials)),
            ]);
        }
        ImmutableArray<PlanRow> rows = [Row("h1", design.Drift, design.Looks[^1].Power), Row("h0", 0, design.Looks.Sum(look => look.Null.Upper))];
        return Sheet(rows, [("information", string.Join(",", design.Boundaries.Information.Select(Wordings.Of))), ("spending", design.Boundaries.Spending.Name), ("drift", design.Drift)],
            ["The score has independent normal increments."], string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""
            t <- c({{string.Join(", ", design.Boundaries.Information.Select(Wordings.Of))}}); z <- c({{string.Join(", ", design.Boundaries.Z.Select(bound => double.IsFinite(bound) ? Wordings.Of(bound) : "Inf"))}}); drift <- {{Wordings.Of(design.Drift)}}
            set.seed({{Seed}}); gain <- diff(c(0, t))
            trial <- function(drift) { x <- cumsum(rnorm(length(t), drift * gain, sqrt(gain))) / sqrt(t)
              at <- which(x >= z | x <= {{(design.Boundaries.Symmetric ? "-z" : "-Inf")}})[1]; !is.na(at) && x[at] >= z[at] }
            c(h1 = mean(replicate({{Math.Min(Trials, 100_000)}}, trial(drift))), h0 = mean(replicate({{Math.Min(Trials, 100_000)}}, trial(0))))
            """)) with
        { Design = design };
    }

    // The power that stands beside the analytic one may count both directions; its error is told with it.
    private ImmutableArray<PlanFigure> Told(Simulated found, double power, double analytic, string name)
    {
        var error = Math.Sqrt(power * (1 - power) / Trials);
        var interval = (power == found.Power ? found : found with { Expected = found.Expected + found.Opposite, Opposite = 0 }).Interval;
        return
        [
            new("power", power), new("standard_error", error), new("power_low", interval.Low), new("power_high", interval.High),
            new(name, analytic), new("standard_errors_apart", error > 0 ? (power - analytic) / error : null, error > 0 ? null : "every trial ended alike"),
            new("expected_direction", found.Power), new("opposite_direction", (double)found.Opposite / Trials),
        ];
    }

    private PlanSheet Sheet(ImmutableArray<PlanRow> rows, ReadOnlySpan<(string Name, object? Value)> asked, ImmutableArray<string> assumptions, string r) => new()
    {
        Kind = "simulate",
        Inputs = Wordings.Inputs([.. asked, ("alpha", Threshold.Alpha), ("sides", Threshold.Sides), ("trials", Trials), ("seed", Seed)]),
        Rows = rows,
        Meaning = $"Of {Wordings.Count(Trials)} simulated trials {Wordings.Percent(rows[0]["power"]!.Value)} were significant ({rows[0].Method}); chance alone makes that uncertain by {Wordings.Of(Math.Round(rows[0]["standard_error"]!.Value, 6))} (one standard error).",
        Convention = Wordings.Alpha(Threshold),
        Assumptions = [.. assumptions, "The same seed gives the same counts on every machine, whatever the number of threads."],
        R = r,
    };
}
