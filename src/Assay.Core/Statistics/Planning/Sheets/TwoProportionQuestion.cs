using System.Collections.Immutable;
using Assay.Statistics.Tables;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>A trial that compares two proportions: what is asked of its size or its power.</summary>
/// <param name="P1">Proportion in arm 1.</param>
/// <param name="P2">Proportion in arm 2.</param>
public sealed record TwoProportionQuestion(double P1, double P2)
{
    /// <summary>Methods by name, in the order told.</summary>
    public static ImmutableArray<string> Methods { get; } = ["pooled", "unpooled", "fleiss", "arcsine", "exact-chi2", "exact-yates", "exact-fisher"];

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

    /// <summary>One of <see cref="Methods"/>; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>People in an arm up to whom a table of all methods has the exact ones, which go through every trial; asked for by name, they go further.</summary>
    public double ExactUpTo { get; init; } = 1000;

    /// <summary>What is to be shown.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>Margin of non-inferiority or equivalence, as a difference of proportions.</summary>
    public double? Margin { get; init; }

    /// <summary>Losses and clusters.</summary>
    public Enrolment Enrolment { get; init; } = new();

    private Threshold Threshold => new(Alpha ?? (Purpose == Purpose.NonInferiority ? 0.025 : 0.05), Sides ?? (Purpose == Purpose.Superiority ? 2 : 1));

    private double N2 => Whole.Up(N1!.Value * Ratio);

    /// <summary>The answer.</summary>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Fleiss, Tytun and Ury (1980), doi:10.2307/2529990, and the papers named in the rows.</remarks>
    public PlanSheet Answer()
    {
        Admit.Probability(P1, "p1");
        Admit.Probability(P2, "p2");
        Admit.Positive(Ratio, "ratio");
        if (N1 is { } n) Admit.Positive(n, "n1");
        if ((Purpose == Purpose.Superiority) != (Margin is null))
            throw new ImpossiblePlanException("margin", "goes with non-inferiority or equivalence, and they with it");
        if (Purpose == Purpose.Superiority && P1 == P2) throw new ImpossiblePlanException("p2", "is not equal to p1: there is no difference to plan for");
        if (Method is { } method && Purpose == Purpose.Superiority && !Methods.Contains(method))
            throw new ImpossiblePlanException("method", $"is one of {string.Join(", ", Methods)}, not '{method}'");
        if (Method is not null && Purpose != Purpose.Superiority)
            throw new ImpossiblePlanException("method", "is chosen for differences only; a trial with a margin has methods of its own");
        var rows = Purpose == Purpose.Superiority ? Superiority() : TwoProportionMargins.Rows(this, Threshold);
        return new()
        {
            Kind = "two-proportions",
            Inputs = Wordings.Inputs(("p1", P1), ("p2", P2), ("power", N1 is null ? Power : null), ("n", N1), ("alpha", Threshold.Alpha), ("sides", Threshold.Sides), ("ratio", Ratio),
                ("margin", Margin), ("dropout", Enrolment.Dropout > 0 ? Enrolment.Dropout : null), ("icc", Enrolment.Icc), ("cluster-size", Enrolment.ClusterSize)),
            Rows = rows,
            Meaning = TwoProportionWords.Meaning(this, rows[0]),
            Convention = Wordings.Alpha(Threshold) + " Exact power with two sides counts both directions.",
            Assumptions = [.. TwoProportionWords.Assumptions(this)],
            Warnings = [.. TwoProportionWords.Warnings(this, rows)],
            R = TwoProportionWords.R(this, Threshold),
            Curve = Curve(rows[0]),
        };
    }

    private ImmutableArray<PlanRow> Superiority()
    {
        var names = Method is { } one ? [one] : Methods;
        return [.. names.Select(name => (Name: name, Figures: Figures(name))).Where(row => row.Figures is not null)
            .Select(row => new PlanRow(row.Name, TwoProportionWords.Reference(row.Name), row.Figures!.Value))];
    }

    // Null: an exact answer too far off for a table of all methods.
    private ImmutableArray<PlanFigure>? Figures(string name)
    {
        if (N1 is { } n)
        {
            var (worth1, worth2) = (Enrolment.Worth(n), Enrolment.Worth(N2));
            if (Normal(name) is null && Method is null && Math.Max(worth1, worth2) > ExactUpTo) return null;
            return [new("n1", n), new("n2", N2), new("total", n + N2), new("power", PowerOf(name, worth1, worth2))];
        }
        if (Normal(name) is { } normal)
        {
            var size = TwoProportions.Size(P1, P2, Power, Threshold, Ratio, normal);
            return [.. Enrolment.Figures(size, size * Ratio), new("power", PowerOf(name, Whole.Up(size), Whole.Up(size * Ratio))), new("n1_unrounded", size)];
        }
        var guess = TwoProportions.Size(P1, P2, Power, Threshold, Ratio);
        if (Method is null && guess * Math.Max(1, Ratio) > ExactUpTo) return null;
        var exact = ExactSize.Search(P1, P2, Power, Test(name), Threshold, Ratio)
            ?? throw new ImpossiblePlanException("method", $"{name} is searched up to {ExactSize.LargestSearched} people in an arm, and more are needed; take a normal one");
        return [.. Enrolment.Figures(exact.N1, exact.N2), new("power", exact.Power),
            new("lasting_n1", exact.LastingN1), new("lasting_n2", exact.LastingN2), new("lasting_power", exact.LastingPower)];
    }

    private double PowerOf(string name, double n1, double n2) => Normal(name) is { } normal
        ? TwoProportions.Power(P1, P2, n1, n2, Threshold, normal)
        : ExactPower.Of(P1, P2, (int)Math.Clamp(Math.Floor(n1 + 1e-9), 0, int.MaxValue), (int)Math.Clamp(Math.Floor(n2 + 1e-9), 0, int.MaxValue), Test(name), Threshold);

    private PlanCurve Curve(PlanRow row)
    {
        var about = N1 is { } n ? Enrolment.Worth(n) : row["n1_evaluable"] is { } seen ? seen / Enrolment.DesignEffect : row["n1"]!.Value;
        Func<double, double> height = Purpose switch
        {
            Purpose.Superiority => x => PowerOf(row.Method, Normal(row.Method) is null ? Math.Floor(x) : x, Normal(row.Method) is null ? Whole.Up(Math.Floor(x) * Ratio) : x * Ratio),
            _ => x => TwoProportionMargins.Power(this, Threshold, x),
        };
        return Wordings.Line(row.Method, "people in arm 1, randomised one by one and seen to the end", "power", about, 2, height, N1 is null ? Power : null);
    }

    private static ProportionMethod? Normal(string name) => name switch
    {
        "pooled" => ProportionMethod.Pooled,
        "unpooled" => ProportionMethod.Unpooled,
        "fleiss" => ProportionMethod.Fleiss,
        "arcsine" => ProportionMethod.Arcsine,
        _ => null,
    };

    private static ContingencyTest Test(string name) => name switch
    {
        "exact-chi2" => ContingencyTest.Pearson,
        "exact-yates" => ContingencyTest.Yates,
        _ => ContingencyTest.Fisher,
    };
}
