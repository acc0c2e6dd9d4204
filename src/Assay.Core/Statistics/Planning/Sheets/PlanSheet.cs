using System.Collections.Immutable;
using Assay.Statistics.Sequential;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>One number of a plan.</summary>
/// <param name="Name">As JSON calls it: <c>n1</c>, <c>total</c>, <c>power</c>.</param>
/// <param name="Value">The number; null where there is none.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record PlanFigure(string Name, double? Value, string? Reason = null);

/// <summary>What one method gives.</summary>
/// <param name="Method">Its name: <c>pooled</c>, <c>exact-fisher</c>.</param>
/// <param name="Reference">The paper it is from.</param>
/// <param name="Figures">Its numbers, in order.</param>
public sealed record PlanRow(string Method, string Reference, ImmutableArray<PlanFigure> Figures)
{
    /// <summary>The number of that name, or null.</summary>
    /// <param name="name">As JSON calls it.</param>
    /// <remarks>A look-up; the numbers are as in the paper that <see cref="Reference"/> names (year with it).</remarks>
    public double? this[string name] => Figures.FirstOrDefault(figure => figure.Name == name)?.Value;
}

/// <summary>A line: power against size, or assurance against size.</summary>
/// <param name="Method">Whose line.</param>
/// <param name="Across">What runs across, in words.</param>
/// <param name="Up">What runs up, in words; 0 to 1.</param>
/// <param name="Points">From left to right.</param>
/// <param name="Marked">The point of the plan; null where there is none.</param>
/// <param name="Goal">The height asked for; null where none was.</param>
public sealed record PlanCurve(string Method, string Across, string Up, ImmutableArray<CurvePoint> Points, CurvePoint? Marked, double? Goal);

/// <summary>A point of a line.</summary>
/// <param name="X">Size.</param>
/// <param name="Y">0 to 1.</param>
public readonly record struct CurvePoint(double X, double Y);

/// <summary>A plan, ready to be told: what was asked, what each method answers, and under which assumptions.</summary>
public sealed record PlanSheet
{
    /// <summary><c>two-proportions</c>, <c>log-rank</c>, ..</summary>
    public required string Kind { get; init; }

    /// <summary>What was asked, in order; names as the command line has them.</summary>
    public required ImmutableArray<(string Name, string Value)> Inputs { get; init; }

    /// <summary>What each method answers; the first is the one that is told first.</summary>
    public required ImmutableArray<PlanRow> Rows { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>How alpha, sides and tails are counted.</summary>
    public required string Convention { get; init; }

    /// <summary>What must hold for the numbers to hold.</summary>
    public required ImmutableArray<string> Assumptions { get; init; }

    /// <summary>What a reader should be told besides.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Lines of R that give the same figures.</summary>
    public required string R { get; init; }

    /// <summary>A line to draw; null where there is none.</summary>
    public PlanCurve? Curve { get; init; }

    /// <summary>A sequential design; null where there is none.</summary>
    public SequentialDesign? Design { get; init; }

    /// <summary>Size at full information of a sequential design, in people or events, not rounded; null where it was not asked.</summary>
    public double? DesignSize { get; init; }

    /// <summary>What that size counts: <c>people</c> or <c>events</c>.</summary>
    public string DesignUnit { get; init; } = "people";
}
