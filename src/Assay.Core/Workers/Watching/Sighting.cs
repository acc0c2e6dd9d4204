namespace Assay.Workers.Watching;

/// <summary>How a record came in during one check.</summary>
/// <param name="Way">The way it was found.</param>
/// <param name="IsMember">Whether it names the topic, and not only answers the query.</param>
internal readonly record struct Sighting(string Way, bool IsMember);
