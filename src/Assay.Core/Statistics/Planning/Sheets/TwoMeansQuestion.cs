using System.Collections.Immutable;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>A trial that compares two means: what is asked of its size or its power.</summary>
/// <param name="Difference">True difference, arm 1 less arm 2.</param>
/// <param name="Deviation">Standard deviation within an arm.</param>
public sealed record TwoMeansQuestion(double Difference, double Deviation)
{
    private const string Paper = "Johnson and Welch (1940), doi:10.1093/biomet/31.3-4.362, non-central t";

    /// <summary>Power asked for.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>People in arm 1, where power is the question.</summary>
    public double? N1 { get; init; }

    /// <summary>Alpha; null for 0.05, or 0.025 for non-inferiority.</summary>
    public double? Alpha { get; init; }

    /// <summary>Sides; null for 2, or 1 where there is a margin.</summary>
    public int? Sides { get; init; }

    /// <summary>People in arm 2 for each in arm 1.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary><c>t</c> or <c>normal</c>; null for both.</summary>
    public string? Method { get; init; }

    /// <summary>What is to be shown.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>Margin of non-inferiority or equivalence, in the unit of the means.</summary>
    public double? Margin { get; init; }

    /// <summary>Losses and clusters.</summary>
    public Enrolment Enrolment { get; init; } = new();

    private Threshold Threshold => new(Alpha ?? (Purpose == Purpose.NonInferiority ? 0.025 : 0.05), Sides ?? (Purpose == Purpose.Superiority ? 2 : 1));

    /// <summary>The answer.</summary>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Johnson and Welch (1940), doi:10.1093/biomet/31.3-4.362; Julious (2004), doi:10.1002/sim.1783, for margins.</remarks>
    public PlanSheet Answer()
    {
        Admit.Positive(Deviation, "deviation");
        Admit.Positive(Ratio, "ratio");
        if ((Purpose == Purpose.Superiority) != (Margin is null))
            throw new ImpossiblePlanException("margin", "goes with non-inferiority or equivalence, and they with it");
        if (Purpose == Purpose.Superiority && Difference == 0) throw new ImpossiblePlanException("difference", "is not 0: there is no difference to plan for");
        if (Method is not (null or "t" or "normal")) throw new ImpossiblePlanException("method", $"is t or normal, not '{Method}'");
        string[] names = Method is { } one ? [one] : ["t", "normal"];
        ImmutableArray<PlanRow> rows = [.. names.Select(name => new PlanRow(name, Reference(name), Figures(name == "normal")))];
        var first = rows[0];
        var about = N1 is { } n ? Enrolment.Worth(n) : first["n1_unrounded"]!.Value;
        return new()
        {
            Kind = "two-means",
            Inputs = Wordings.Inputs(("delta", Difference), ("sd", Deviation), ("power", N1 is null ? Power : null), ("n", N1), ("alpha", Threshold.Alpha), ("sides", Threshold.Sides),
                ("ratio", Ratio), ("margin", Margin), ("dropout", Enrolment.Dropout > 0 ? Enrolment.Dropout : null), ("icc", Enrolment.Icc), ("cluster-size", Enrolment.ClusterSize)),
            Rows = rows,
            Meaning = $"With {Wordings.Count(first["n1"]!.Value)} and {Wordings.Count(first["n2"]!.Value)} people in the two arms, {Wordings.Count(first["total"]!.Value)} in all, a trial {Aim()} with a chance of {Wordings.Percent(first["power"]!.Value)} ({first.Method}).",
            Convention = Wordings.Alpha(Threshold) + (Purpose == Purpose.Equivalence ? " Each of the two tests is made at that alpha." : ""),
            Assumptions = ["The standard deviation is the same in both arms and is the one given; sizes grow with its square.", "Means of near-normal measurements, people independent, one analysis at the end.", .. Enrolment.Assumptions()],
            Warnings = about < 10 ? ["Fewer than ten people in an arm: the t test leans on normality here."] : [],
            R = R(),
            Curve = Wordings.Line(first.Method, "people in arm 1, randomised one by one and seen to the end", "power", about, 2, x => PowerOf(x, x * Ratio, first.Method == "normal"), N1 is null ? Power : null),
        };
    }

    private ImmutableArray<PlanFigure> Figures(bool known)
    {
        if (N1 is { } n)
        {
            var n2 = Whole.Up(Admit.Positive(n, "n1") * Ratio);
            return [new("n1", n), new("n2", n2), new("total", n + n2), new("power", PowerOf(Enrolment.Worth(n), Enrolment.Worth(n2), known))];
        }
        var size = Purpose switch
        {
            Purpose.NonInferiority => NonInferiority.Means(Difference, Deviation, Margin!.Value, Power, Threshold.Tail, Ratio, known),
            Purpose.Equivalence => Equivalence.Means(Difference, Deviation, Margin!.Value, Power, Threshold.Tail, Ratio, known),
            _ when known => TwoMeans.NormalSize(Difference, Deviation, Power, Threshold, Ratio),
            _ => TwoMeans.Size(Difference, Deviation, Power, Threshold, Ratio),
        };
        return [.. Enrolment.Figures(size, size * Ratio), new("power", PowerOf(Whole.Up(size), Whole.Up(size * Ratio), known)), new("n1_unrounded", size)];
    }

    private double PowerOf(double n1, double n2, bool known)
    {
        if (Purpose == Purpose.Equivalence) return Equivalence.MeansPower(Difference, Deviation, Margin!.Value, n1, n2, Threshold.Tail, known);
        var distance = Purpose == Purpose.NonInferiority ? Difference + Margin!.Value : Difference;
        var threshold = Purpose == Purpose.NonInferiority ? new Threshold(Threshold.Tail, 1) : Threshold;
        return known ? TwoMeans.NormalPower(distance, Deviation, n1, n2, threshold) : TwoMeans.Power(distance, Deviation, n1, n2, threshold);
    }

    private string Aim() => Purpose switch
    {
        Purpose.NonInferiority => $"shows arm 1 to be no worse by {Wordings.Of(Margin!.Value)} or more",
        Purpose.Equivalence => $"shows the means to lie within {Wordings.Of(Margin!.Value)} of each other",
        _ => $"finds a difference of {Wordings.Of(Difference)} significant, with a standard deviation of {Wordings.Of(Deviation)},",
    };

    private string Reference(string method) => (method, Purpose) switch
    {
        ("normal", Purpose.Superiority) => "Lachin (1981), doi:10.1016/0197-2456(81)90001-5",
        (_, Purpose.Superiority) => Paper,
        (_, Purpose.Equivalence) => "Schuirmann (1987), doi:10.1007/BF01068419; Phillips (1990), doi:10.1007/BF01063556",
        _ => "Julious (2004), doi:10.1002/sim.1783",
    };

    private string R()
    {
        var (tail, goal) = (Wordings.Of(Threshold.Tail), Wordings.Of(Power));
        if (Purpose == Purpose.Equivalence)
            return $$"""
                m <- {{Wordings.Of(Margin!.Value)}}; d <- {{Wordings.Of(Difference)}}; s <- {{Wordings.Of(Deviation)}}; k <- {{Wordings.Of(Ratio)}}
                power <- function(n1) { df <- n1 * (1 + k) - 2; se <- s * sqrt(1/n1 + 1/(k * n1)); crit <- qt({{tail}}, df, lower.tail = FALSE)
                  inside <- function(v) { u <- sqrt(v / df) * crit; pmax(0, pnorm((m - d) / se - u) - pnorm((-m - d) / se + u)) * dchisq(v, df) }
                  integrate(inside, max(0, df - 12 * sqrt(2 * df)), df + 20 * sqrt(2 * df), rel.tol = 1e-10, subdivisions = 2000)$value }
                {{(N1 is { } people ? $"power({Wordings.Of(Enrolment.Worth(people))})" : $"uniroot(function(n) power(n) - {goal}, c(3, 1e5), tol = 1e-9)$root")}}
                """;
        var distance = Wordings.Of(Purpose == Purpose.NonInferiority ? Difference + Margin!.Value : Math.Abs(Difference));
        return $$"""
            power <- function(n1, k = {{Wordings.Of(Ratio)}}) { df <- n1 * (1 + k) - 2
              pt(qt({{tail}}, df, lower.tail = FALSE), df, ncp = {{distance}} / ({{Wordings.Of(Deviation)}} * sqrt(1/n1 + 1/(k * n1))), lower.tail = FALSE) }
            {{(N1 is { } n ? $"power({Wordings.Of(Enrolment.Worth(n))})" : $"uniroot(function(n) power(n) - {goal}, c(2, 1e7), tol = 1e-9)$root")}}
            # with k = 1: power.t.test({{(N1 is { } m ? $"n = {Wordings.Of(m)}" : $"power = {goal}")}}, delta = {{distance}}, sd = {{Wordings.Of(Deviation)}}, sig.level = {{Wordings.Of(Threshold.Alpha)}}, alternative = "{{(Threshold.Sides == 2 ? "two.sided" : "one.sided")}}")
            """;
    }
}
