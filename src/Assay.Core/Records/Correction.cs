namespace Assay.Records;

/// <summary>A link from one record to another (PubMed's CommentsCorrections).</summary>
/// <param name="RefType">NLM's type: <c>ErratumIn</c>, <c>RetractionIn</c>, <c>ExpressionOfConcernIn</c>, <c>CommentOn</c>, ..</param>
/// <param name="RefSource">The citation as printed, or null.</param>
/// <param name="Pmid">The other record, or null where PubMed does not know it.</param>
public sealed record Correction(string RefType, string? RefSource, string? Pmid);
