using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Workers.Reviews;

/// <summary>All that somebody needs to decide about a draft.</summary>
/// <param name="Review">The draft, and what was done.</param>
/// <param name="Article">Its source as it is now.</param>
/// <param name="Study">What was understood of the source.</param>
/// <param name="Shown">The digest that the page shows; null where it has none.</param>
/// <param name="IsCurrent">Whether the source is as it was when the draft was written.</param>
public sealed record ReviewSheet(Review Review, Article Article, Study Study, CheckedDigest? Shown, bool IsCurrent);
