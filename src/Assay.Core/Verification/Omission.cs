using Assay.Records;

namespace Assay.Verification;

/// <summary>Something of the source that a fair digest would not leave out.</summary>
/// <param name="Rule">Rule id (<c>V24</c> caveat, <c>V25</c> null result, <c>V26</c> harm).</param>
/// <param name="At">The source sentence.</param>
public sealed record Omission(string Rule, Passage At);
