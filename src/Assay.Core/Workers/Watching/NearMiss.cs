using Assay.Records;

namespace Assay.Workers.Watching;

/// <summary>A record that answers a topic's query and names none of its names.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title.</param>
public sealed record NearMiss(SourceId Id, string Title);
