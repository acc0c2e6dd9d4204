namespace Assay.Statistics.Pooling;

/// <summary>A study that is not in the pool, and why.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Reason">One clause without a stop.</param>
public sealed record LeftOut(string Name, string Reason);
