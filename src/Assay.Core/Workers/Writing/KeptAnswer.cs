namespace Assay.Workers.Writing;

/// <summary>An answer of a model, kept so that it is never paid for twice.</summary>
/// <param name="Question">Hash of the engine, its parameters and the whole question.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Article">The article asked about.</param>
/// <param name="Topic">The topic it was asked for, or null.</param>
/// <param name="At">When it came.</param>
/// <param name="InputTokens">Tokens of the question.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
/// <param name="Cost">What it cost, in the currency of the engine's prices.</param>
/// <param name="Text">The answer.</param>
public sealed record KeptAnswer(string Question, string Engine, string Article, string? Topic, DateTimeOffset At, long InputTokens, long OutputTokens, decimal Cost, string Text);
