using Assay.Records;

namespace Assay.Store;

/// <summary>A record that has no page of its own because another record of the same paper has it.</summary>
/// <param name="Id">The record.</param>
/// <param name="Into">The record whose page shows it.</param>
/// <param name="Reason">Why they are one paper, for readers.</param>
public sealed record Merge(SourceId Id, SourceId Into, string Reason);
