namespace Assay.Evaluation.Written;

/// <summary>A figure that is no share: a mean, a sum.</summary>
/// <param name="Name">What it is, with its unit: <c>words, mean</c>.</param>
/// <param name="Value">The figure.</param>
public sealed record NamedFigure(string Name, double Value);
