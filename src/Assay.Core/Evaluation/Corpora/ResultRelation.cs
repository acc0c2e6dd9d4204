namespace Assay.Evaluation.Corpora;

/// <summary>That a value belongs to an arm or an outcome.</summary>
/// <param name="Head">Number of the span of the arm or outcome.</param>
/// <param name="Measure">Number of the span of the value.</param>
/// <param name="Type"><c>outcome</c>, <c>arm1</c> or <c>arm2</c>.</param>
public sealed record ResultRelation(int Head, int Measure, string Type);
