namespace Assay.Evaluation.Written;

/// <summary>A sentence that an engine made false on purpose.</summary>
/// <param name="Operator">How: an operator of evidence 5.4 (<c>P05</c>).</param>
/// <param name="Sentence">The false sentence.</param>
public sealed record ToldLie(string Operator, string Sentence);
