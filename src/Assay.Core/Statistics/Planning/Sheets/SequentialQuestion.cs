using System.Collections.Immutable;
using Assay.Statistics.Sequential;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>A trial that is looked at more than once.</summary>
public sealed record SequentialQuestion
{
    /// <summary>Looks evenly spread; null where the shares are given.</summary>
    public int? Looks { get; init; }

    /// <summary>Shares of the information at the looks; default where their number is given.</summary>
    public ImmutableArray<double> Information { get; init; }

    /// <summary>How alpha is spent.</summary>
    public Spending Spending { get; init; } = new Spending.OBrienFleming();

    /// <summary>How beta is spent on stopping as futile; null for no such rule.</summary>
    public Spending? Futility { get; init; }

    /// <summary>Power asked for.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>Alpha; null for 0.05 with two sides and 0.025 with one.</summary>
    public double? Alpha { get; init; }

    /// <summary>Sides; null for 2, or 1 with futility.</summary>
    public int? Sides { get; init; }

    /// <summary>The trial of one look that this one is in place of: its people in both arms or its events, not rounded; null where only shares are asked.</summary>
    public FixedTrial? Fixed { get; init; }

    /// <summary>z at an interim look, for conditional power.</summary>
    public double? InterimZ { get; init; }

    /// <summary>Share of the information at that look.</summary>
    public double? InterimInformation { get; init; }

    private int SidesOf => Sides ?? (Futility is null ? 2 : 1);

    /// <summary>Alpha and sides, defaults filled in.</summary>
    public Threshold Threshold => new(Alpha ?? (SidesOf == 2 ? 0.05 : 0.025), SidesOf);

    /// <summary>The answer.</summary>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659; Jennison and Turnbull (2000).</remarks>
    public PlanSheet Answer()
    {
        if (Looks is not null && !Information.IsDefaultOrEmpty) throw new ImpossiblePlanException("looks", "and information say the same twice; give one");
        if (Futility is not null && SidesOf == 2) throw new ImpossiblePlanException("futility", "goes with one side only: take sides 1 and the alpha of that side");
        if ((InterimZ is null) != (InterimInformation is null)) throw new ImpossiblePlanException("interimZ", "goes with interim-information");
        var shares = Information.IsDefaultOrEmpty ? Sequential.Information.Even(Looks ?? 2) : Information;
        var boundaries = Boundaries.Of(shares, Threshold.Tail, Spending, SidesOf == 2);
        var design = SequentialDesign.Of(boundaries, Power, Futility);
        var size = Fixed is { } trial ? trial.Size * design.Inflation : (double?)null;
        return new()
        {
            Kind = "group-sequential",
            Inputs = Wordings.Inputs(("information", string.Join(",", boundaries.Information.Select(Wordings.Of))), ("spending", Spending.Name), ("futility", Futility?.Name), ("power", Power), ("alpha", Threshold.Alpha),
                ("sides", SidesOf), ("fixed", Fixed?.Told), ("interim-z", InterimZ), ("interim-information", InterimInformation)),
            Rows = [Row(design, size)],
            Design = design,
            DesignSize = size,
            DesignUnit = Fixed?.Unit ?? "people",
            Meaning = Meaning(design, size),
            Convention = $"Alpha {Wordings.Of(Threshold.Tail)} is spent on EACH side by itself{(SidesOf == 2 ? $" (two-sided {Wordings.Of(Threshold.Alpha)}); crossing either boundary stops" : "; there is one upper boundary")}. "
                + "Power counts the upper side. Spending a two-sided alpha as one sum is another convention with lower early boundaries.",
            Assumptions = [.. Assumptions()],
            Warnings = boundaries.Z.Any(double.IsInfinity) ? ["At one look nearly no alpha is spent: no result stops there."] : [],
            R = SequentialWords.R(this, design, Threshold),
            Curve = null,
        };
    }

    private PlanRow Row(SequentialDesign design, double? size)
    {
        var figures = new List<PlanFigure>();
        if (Fixed is { } trial) figures.AddRange(trial.Figures(design.Inflation));
        figures.AddRange([
            new("power", design.Looks[^1].Power), new("looks", design.Looks.Length), new("drift", design.Drift), new("inflation", design.Inflation),
            new("expected_information_ratio_h1", design.ExpectedRatioEffect), new("expected_information_ratio_h0", design.ExpectedRatioNull)]);
        if (size is { } all)
            figures.AddRange([new($"expected_{Fixed!.Unit}_h1", all * design.ExpectedEffect), new($"expected_{Fixed.Unit}_h0", all * design.ExpectedNull)]);
        if (InterimZ is { } z)
        {
            var conditional = ConditionalPower.At(z, InterimInformation!.Value, design.Boundaries.Z[^1], design.Drift);
            figures.AddRange([new("conditional_power_null", conditional.Null), new("conditional_power_trend", conditional.Trend), new("conditional_power_design", conditional.Design)]);
        }
        return new($"lan-demets {Spending.Name}", "Lan and DeMets (1983), doi:10.1093/biomet/70.3.659; Jennison and Turnbull (2000)", [.. figures]);
    }

    private string Meaning(SequentialDesign design, double? size)
    {
        var looks = design.Looks.Length;
        var saved = $"if the effect is the one planned for, it is expected to need {Wordings.Percent(design.ExpectedRatioEffect)} of what a trial of one look needs";
        return size is { } all
            ? $"A trial of {looks} look{(looks == 1 ? "" : "s")} needs at most {Wordings.Count(Fixed!.Whole(all))} {Fixed.Unit} for a power of {Wordings.Percent(Power)}; {saved}."
            : $"A trial of {looks} look{(looks == 1 ? "" : "s")} needs at most {Wordings.Of(Math.Round(design.Inflation, 4))} times the size of one with a single look for a power of {Wordings.Percent(Power)}; {saved}.";
    }

    private IEnumerable<string> Assumptions()
    {
        yield return "The statistic gains information in independent steps, as comparisons of means, proportions and log-rank statistics do in large samples.";
        yield return "Looks need not be where they are planned, but their times may not hang on what was seen.";
        if (Futility is not null) yield return "Futility is non-binding: alpha holds even if the lower boundary is ignored; power counts that it is heeded.";
        if (InterimZ is not null) yield return "Conditional power is that of the last look alone.";
    }
}
