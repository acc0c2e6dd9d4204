using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store;

/// <summary>What binds records together: shared identifiers, merges, and what registers say of a paper's standing.</summary>
public interface IRecordLinks
{
    /// <summary>Records that stand and have this key, in order of id.</summary>
    ValueTask<ImmutableArray<SourceId>> FindByKeyAsync(IdentityKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Of these records those whose coming bears on others, in order of id: they share a key with a record that has a page, or with
    /// one that may be the same paper; they name a kept record, or are named by one; a register has a notice about them.
    /// </summary>
    /// <remarks>One question for a whole batch: most records bear on nothing, and none further need be asked of them.</remarks>
    ValueTask<ImmutableArray<SourceId>> TiedAsync(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken);

    /// <summary>Says into which record one is merged, or with null that it stands for itself; false where nothing was to change.</summary>
    /// <remarks>A record that is merged leaves every list; its page states stay.</remarks>
    ValueTask<bool> SaveMergeAsync(SourceId id, Merge? merge, CancellationToken cancellationToken);

    /// <summary>Into which record one is merged, or null.</summary>
    ValueTask<Merge?> FindMergeAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Records merged into one, in order of id.</summary>
    ValueTask<ImmutableArray<Merge>> MergedIntoAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Keeps a notice under its origin; the latest wording stands.</summary>
    ValueTask<Written> SaveNoticeAsync(StandingNotice notice, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notices about a record: those that name its PMID; where none does, those that name its DOI. In order of day, then origin.</summary>
    ValueTask<ImmutableArray<StandingNotice>> NoticesAsync(SourceId id, string? doi, CancellationToken cancellationToken);
}
