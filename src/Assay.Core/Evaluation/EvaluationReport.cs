using System.Collections.Immutable;
using Assay.Evaluation.Written;

namespace Assay.Evaluation;

/// <summary>How right we are on one gold file.</summary>
public sealed record EvaluationReport
{
    /// <summary>Name of the task.</summary>
    public required string Task { get; init; }

    /// <summary>Name of the gold file.</summary>
    public required string File { get; init; }

    /// <summary>Documents scored.</summary>
    public required int Documents { get; init; }

    /// <summary>The figures, the headline first.</summary>
    public required ImmutableArray<ScoreRow> Rows { get; init; }

    /// <summary>What the baseline is, in a few words; null where there is none.</summary>
    public string? BaselineName { get; init; }

    /// <summary>The baseline's figures of the same run, under the names of <see cref="Rows"/>.</summary>
    public ImmutableArray<ScoreRow> Baseline { get; init; } = [];

    /// <summary>What rows should reach.</summary>
    public ImmutableArray<Bar> Bars { get; init; } = [];

    /// <summary>Kinds of error, the most frequent first.</summary>
    public ImmutableArray<ErrorClass> Errors { get; init; } = [];

    /// <summary>Documents that went worst, worst first.</summary>
    public ImmutableArray<WorstDocument> Worst { get; init; } = [];

    /// <summary>One for each document, in the order of the file.</summary>
    public ImmutableArray<Prediction> Predictions { get; init; } = [];

    /// <summary>Who wrote what is scored; null where nobody but Assay's reader could.</summary>
    public string? Engine { get; init; }

    /// <summary>What digests owe and tell; empty for other tasks.</summary>
    public ImmutableArray<CoverageRow> Coverage { get; init; } = [];

    /// <summary>Means and sums; empty for other tasks.</summary>
    public ImmutableArray<NamedFigure> Figures { get; init; } = [];

    /// <summary>The two engines of <see cref="Paired"/>; empty where there is one.</summary>
    public ImmutableArray<string> PairedNames { get; init; } = [];

    /// <summary>Two engines on the same articles; empty where there is one.</summary>
    public ImmutableArray<PairedRow> Paired { get; init; } = [];

    /// <summary>The row of that name, or null.</summary>
    public ScoreRow? Row(string name) => Rows.FirstOrDefault(row => row.Name == name);
}
