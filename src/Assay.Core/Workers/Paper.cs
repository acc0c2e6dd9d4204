using System.Collections.Immutable;
using Assay.Records;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers;

/// <summary>Everything a page is made from.</summary>
/// <param name="Kept">The article.</param>
/// <param name="Matches">Its topics.</param>
/// <param name="ForeignDigests">Digests of it that others published.</param>
internal sealed record Paper(KeptArticle Kept, ImmutableArray<TopicMatch> Matches, ImmutableArray<KeptDigest> ForeignDigests)
{
    /// <summary>The article.</summary>
    public Article Article => Kept.Article;
}
