using System.Collections.Immutable;

namespace Assay.Publication;

/// <summary>A paper in a feed.</summary>
/// <param name="Card">The paper.</param>
/// <param name="Changes">In what its record changed, the latest first.</param>
public sealed record FeedEntry(PaperCard Card, ImmutableArray<PageChange> Changes);
