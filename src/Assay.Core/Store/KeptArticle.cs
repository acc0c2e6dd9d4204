using Assay.Records;

namespace Assay.Store;

/// <summary>An article as kept.</summary>
/// <param name="Article">The article.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="FirstIngested">When its id was first ingested.</param>
public sealed record KeptArticle(Article Article, string Hash, DateTimeOffset FirstIngested);
