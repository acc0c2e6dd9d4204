using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;
using Assay.Topics;

namespace Assay.Digests;

/// <summary>What a digest engine is given.</summary>
/// <param name="Article">The source.</param>
/// <param name="Study">What Assay understood of it.</param>
/// <param name="Topics">The topics it belongs to; may be none.</param>
public sealed record Brief(Article Article, Study Study, ImmutableArray<Topic> Topics);
