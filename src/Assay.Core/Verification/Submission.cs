using Assay.Digests;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification;

/// <summary>A draft handed in to be checked, with the source it must answer to.</summary>
/// <param name="Draft">The digest.</param>
/// <param name="Article">The source.</param>
/// <param name="Study">What Assay understood of the source.</param>
public sealed record Submission(Draft Draft, Article Article, Study Study);
