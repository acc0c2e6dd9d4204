namespace Assay.Workers.Watching;

/// <summary>What one name, or one heading, yields.</summary>
/// <param name="Name">The name.</param>
/// <param name="Papers">Papers of the topic that have it.</param>
/// <param name="Alone">Of these, papers that no other name finds.</param>
public sealed record NameYield(string Name, int Papers, int Alone);
