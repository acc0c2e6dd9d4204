namespace Assay.Pipeline;

/// <summary>What made a result, from what, when.</summary>
/// <param name="Stage">The stage and its revision.</param>
/// <param name="InputHash">Hash of the input (<see cref="Fingerprint"/>).</param>
/// <param name="Engine">The engine's name (<c>extractive</c>), with model and prompt hash where it has them.</param>
/// <param name="At">When, by the clock of the worker.</param>
public sealed record Provenance(StageId Stage, string InputHash, string Engine, DateTimeOffset At);
