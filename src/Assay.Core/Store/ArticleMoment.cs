using Assay.Records;

namespace Assay.Store;

/// <summary>A state of an article that was the latest from a moment on.</summary>
/// <param name="Article">The article as its source described it then.</param>
/// <param name="Hash">Content hash of the state.</param>
/// <param name="At">When it became the latest here.</param>
public sealed record ArticleMoment(Article Article, string Hash, DateTimeOffset At);
