namespace Assay.Verification.Agreement;

/// <summary>A point on which two digests of one source part.</summary>
/// <param name="Point">The point.</param>
/// <param name="Model">What the model's digest says, in its words; null where it says nothing.</param>
/// <param name="Embedded">What the embedded engine's says, in its words.</param>
public sealed record Disagreement(Point Point, string? Model, string Embedded);
