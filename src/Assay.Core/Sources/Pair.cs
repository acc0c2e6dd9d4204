using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources;

/// <summary>A digest and the source it is to be held against.</summary>
/// <param name="Id">The pair's own name.</param>
/// <param name="Source">The source.</param>
/// <param name="Digest">The digest's sentences.</param>
public sealed record Pair(string Id, Article Source, ImmutableArray<string> Digest);
