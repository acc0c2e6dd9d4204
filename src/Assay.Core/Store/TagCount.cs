using Assay.Digests;

namespace Assay.Store;

/// <summary>A tag and how many papers carry it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Papers">How many, at least 1.</param>
public sealed record TagCount(Tag Tag, int Papers);
