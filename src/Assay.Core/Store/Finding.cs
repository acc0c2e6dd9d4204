using Assay.Records;

namespace Assay.Store;

/// <summary>A way by which an article came to a topic.</summary>
/// <param name="Id">The article.</param>
/// <param name="Way">The way: <c>entered</c> (by date of entry), <c>revised</c> (by date of revision), <c>recheck</c>, a source's name.</param>
/// <param name="At">When it was first found so.</param>
public sealed record Finding(SourceId Id, string Way, DateTimeOffset At);
