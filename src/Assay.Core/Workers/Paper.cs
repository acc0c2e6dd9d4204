using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Store;
using Assay.Topics;
using Assay.Workers.Reviews;

namespace Assay.Workers;

/// <summary>Everything a page is made from.</summary>
/// <param name="Kept">The article.</param>
/// <param name="Matches">Its topics.</param>
/// <param name="ForeignDigests">Digests of it that others published.</param>
internal sealed record Paper(KeptArticle Kept, ImmutableArray<TopicMatch> Matches, ImmutableArray<KeptDigest> ForeignDigests)
{
    /// <summary>The article; where it has no abstract and another record of the same paper has one, with that.</summary>
    public Article Article { get; init; } = Kept.Article;

    /// <summary>Content hash of <see cref="Article"/>.</summary>
    public string Hash { get; init; } = Kept.Hash;

    /// <summary>Every state of the record that was the latest for a time, oldest first.</summary>
    public ImmutableArray<ArticleMoment> History { get; init; } = [];

    /// <summary>What registers, and notices kept here, say of its standing; by day, then origin.</summary>
    public ImmutableArray<StandingNotice> Notices { get; init; } = [];

    /// <summary>Other records of the same paper.</summary>
    public ImmutableArray<MergedRecord> MergedFrom { get; init; } = [];

    /// <summary>Other records that belong beside it.</summary>
    public ImmutableArray<RelatedPaper> Related { get; init; } = [];

    /// <summary>The draft of it that was held last; null where none was.</summary>
    public Review? Review { get; init; }
}
