namespace Assay.Planning;

/// <summary>The size of a trial under another effect.</summary>
/// <param name="Name">Which effect.</param>
/// <param name="Effect">On its natural scale.</param>
/// <param name="Size">People in an arm, or events; null where the effect leaves nothing to find or no whole trial.</param>
public sealed record PlanVariant(string Name, double Effect, double? Size);
