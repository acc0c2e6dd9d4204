namespace Assay.Evaluation.Corpora;

/// <summary>One cell of the table of a result sentence; numbers are those of spans.</summary>
/// <param name="Outcome">The outcome, or null.</param>
/// <param name="Arm">The arm, or null.</param>
/// <param name="Slot"><c>arm1</c>, <c>arm2</c> or null.</param>
/// <param name="Measure">The value.</param>
public sealed record ResultCell(int? Outcome, int? Arm, string? Slot, int Measure);
