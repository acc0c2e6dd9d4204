using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Web.Views;

/// <summary>A digest that was checked, with what it was held against.</summary>
/// <param name="Digest">The digest with its verdicts.</param>
/// <param name="Article">The source.</param>
/// <param name="Study">What was read of it.</param>
/// <param name="IsKept">Whether the source is a paper kept here.</param>
public sealed record CheckResult(CheckedDigest Digest, Article Article, Study Study, bool IsKept);
