namespace Assay.Evaluation.Written;

/// <summary>What one answer of a model took.</summary>
/// <param name="Article">The article asked about, as its id is written.</param>
/// <param name="InputTokens">Tokens of the question.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
/// <param name="Cost">In the currency of the engine's prices.</param>
public sealed record Spent(string Article, long InputTokens, long OutputTokens, decimal Cost);
