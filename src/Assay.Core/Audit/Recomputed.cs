namespace Assay.Audit;

/// <summary>What a formula gives over the rounding box of its inputs.</summary>
/// <param name="Low">Lower end, or null.</param>
/// <param name="High">Upper end, or null.</param>
/// <param name="Point">At the literals themselves, or null.</param>
/// <param name="Unit"><c>%</c>, <c>pp</c> (percentage points), <c>per arm</c>, or empty.</param>
public sealed record Recomputed(double? Low, double? High, double? Point, string Unit);
