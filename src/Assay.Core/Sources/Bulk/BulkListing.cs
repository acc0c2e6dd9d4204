using System.Collections.Immutable;

namespace Assay.Sources.Bulk;

/// <summary>What a mirror holds.</summary>
/// <param name="Files">Its files, in any order.</param>
/// <param name="HasBaseline">Whether it has a place for the baseline, filled or not: its update files then wait for the baseline.</param>
public sealed record BulkListing(ImmutableArray<BulkFile> Files, bool HasBaseline);
