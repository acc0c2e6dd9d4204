using Assay.Records;

namespace Assay.Publication;

/// <summary>Another record of the same paper, which this page shows too.</summary>
/// <param name="Id">The record.</param>
/// <param name="Reason">Why they are one paper: <c>same DOI 10.1000/abc</c>.</param>
public sealed record MergedRecord(SourceId Id, string Reason);
