namespace Assay.Workers.Writing;

/// <summary>A question that was sent and whose answer is not kept: a run was killed while it waited, or the answer broke off or was cut.</summary>
/// <param name="Question">Hash of the engine, its parameters and the whole question.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Article">The article asked about.</param>
/// <param name="Topic">The topic it was asked for, or null.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Most">What its answer can have cost at most, in the currency of the engine's prices.</param>
public sealed record AskedQuestion(string Question, string Engine, string Article, string? Topic, DateTimeOffset At, decimal Most);
