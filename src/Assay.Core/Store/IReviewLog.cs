using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store;

/// <summary>Drafts that are held for a person, and what was decided about them.</summary>
public interface IReviewLog
{
    /// <summary>Keeps what was done about a held draft.</summary>
    ValueTask SaveRulingAsync(Ruling ruling, CancellationToken cancellationToken);

    /// <summary>All that was done about drafts of an article, of every article where null; in the order it was done.</summary>
    ValueTask<ImmutableArray<Ruling>> RulingsAsync(SourceId? id, CancellationToken cancellationToken);
}
