namespace Assay.Store;

/// <summary>A state of a page, by name.</summary>
/// <param name="Hash">Content hash of the state.</param>
/// <param name="At">When it was published.</param>
public sealed record PageMoment(string Hash, DateTimeOffset At);
