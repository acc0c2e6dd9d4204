namespace Assay.Evaluation.Corpora;

/// <summary>A ratio of CLERx.</summary>
/// <param name="Type"><c>HR</c>, <c>OR</c> or <c>RR</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Start">Where its literal begins in the document's text.</param>
/// <param name="Bounds">The interval found beside it by the corpus's own rule; null where that found none.</param>
public sealed record ClerxRatio(string Type, double Value, int Start, (double Low, double High)? Bounds);
