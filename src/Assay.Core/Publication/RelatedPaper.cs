using Assay.Records;

namespace Assay.Publication;

/// <summary>Another record kept here that belongs beside a paper.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind"><c>same-trial</c>, <c>registry-record</c>, <c>preprint</c>, <c>article</c>, <c>notice</c>, <c>comment</c>, <c>version</c>, <c>alike</c>,
/// <c>same-outcome</c> or <c>same-subject</c>.</param>
/// <param name="Reason">Why it stands here, for readers.</param>
public sealed record RelatedPaper(SourceId Id, string Title, string Kind, string Reason);
