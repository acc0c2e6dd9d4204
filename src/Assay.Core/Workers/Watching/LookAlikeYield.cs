using Assay.Records;

namespace Assay.Workers.Watching;

/// <summary>What a look-alike keeps out of a topic.</summary>
/// <param name="Name">The look-alike.</param>
/// <param name="Records">Kept records that have it and are not of the topic; at most 500 are counted.</param>
/// <param name="Example">One of them.</param>
public sealed record LookAlikeYield(string Name, int Records, SourceId Example);
