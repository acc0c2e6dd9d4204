using System.Collections.Immutable;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>From the people whose outcome is needed to those to be enrolled: groups randomised whole, and people lost.</summary>
public sealed record Enrolment
{
    /// <summary>Share of people lost, 0 to below 1.</summary>
    public double Dropout { get; init; }

    /// <summary>Intracluster correlation; null where people are randomised one by one.</summary>
    public double? Icc { get; init; }

    /// <summary>Mean people in a cluster.</summary>
    public double? ClusterSize { get; init; }

    /// <summary>Coefficient of variation of the clusters' sizes.</summary>
    public double ClusterCv { get; init; }

    /// <summary>Factor by which clusters inflate the sizes; 1 without clusters.</summary>
    /// <exception cref="ImpossiblePlanException">Only one of correlation and size is given, or one is out of range.</exception>
    public double DesignEffect => (Icc, ClusterSize) switch
    {
        (null, null) => 1,
        ({ } icc, { } size) => ClusterDesign.Effect(icc, size, ClusterCv),
        (null, _) => throw new ImpossiblePlanException("icc", "goes with cluster-size; give both or neither"),
        _ => throw new ImpossiblePlanException("clusterSize", "goes with icc; give both or neither"),
    };

    /// <summary>People to enrol, beside those who must be seen to the end.</summary>
    /// <param name="n1">People needed in arm 1, not rounded, randomised one by one.</param>
    /// <param name="n2">The same in arm 2.</param>
    /// <remarks>Lachin (1981), doi:10.1016/0197-2456(81)90001-5; Donner, Birkett and Buck (1981) for clusters. Each arm is rounded up by itself.</remarks>
    public ImmutableArray<PlanFigure> Figures(double n1, double n2)
    {
        var effect = DesignEffect;
        var (seen1, seen2) = (Whole.Up(n1 * effect), Whole.Up(n2 * effect));
        var (all1, all2) = (Whole.Up(ClusterDesign.Inflated(seen1, Dropout)), Whole.Up(ClusterDesign.Inflated(seen2, Dropout)));
        var figures = new List<PlanFigure>();
        figures.AddRange([new("n1", all1), new("n2", all2), new("total", all1 + all2)]);
        if (effect != 1 || Dropout > 0) figures.AddRange([new("n1_evaluable", seen1), new("n2_evaluable", seen2)]);
        if (ClusterSize is { } size)
            figures.AddRange([new("design_effect", effect), new("clusters1", Whole.Up(all1 / size)), new("clusters2", Whole.Up(all2 / size))]);
        return [.. figures];
    }

    /// <summary>People that those enrolled are worth, randomised one by one and seen to the end.</summary>
    /// <param name="enrolled">People enrolled in an arm.</param>
    /// <remarks>Lachin (1981), doi:10.1016/0197-2456(81)90001-5, turned round.</remarks>
    public double Worth(double enrolled) => enrolled * (1 - Admit.Share(Dropout, "dropout")) / DesignEffect;

    internal IEnumerable<string> Assumptions()
    {
        if (ClusterSize is not null) yield return $"Groups of people are randomised whole; sizes grow by the design effect {Admit.Text(DesignEffect)}, and few clusters (below about 40) need more still.";
        if (Dropout > 0) yield return $"{Wordings.Percent(Dropout)} of the people are lost, for reasons that have nothing to do with their outcome.";
    }
}
