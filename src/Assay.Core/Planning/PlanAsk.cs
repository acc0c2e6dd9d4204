namespace Assay.Planning;

/// <summary>What a next trial is asked to do.</summary>
public sealed record PlanAsk
{
    /// <summary>Power.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>Alpha of both sides together.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Risk without the treatment, in place of that of the pooled studies; null for theirs.</summary>
    public double? Control { get; init; }

    /// <summary>Standard deviation within an arm, in place of that of the pooled studies; null for theirs.</summary>
    public double? Deviation { get; init; }

    /// <summary>People in an arm, or events of a log-rank trial, whose assurance is asked; null for those that the pooled effect needs.</summary>
    public double? Size { get; init; }

    /// <summary>Looks of a sequential trial.</summary>
    public int Looks { get; init; } = 3;
}
