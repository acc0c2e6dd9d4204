using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store.Sqlite;

/// <content>What binds records together.</content>
public abstract partial class SqliteRecords
{
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SourceId>> FindByKeyAsync(IdentityKey key, CancellationToken cancellationToken) =>
        ReadAsync(connection => KeyTable.Find(connection, key), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SourceId>> TiedAsync(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return ReadAsync(connection => KeyTable.Tied(connection, articles), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> SaveMergeAsync(SourceId id, Merge? merge, CancellationToken cancellationToken) =>
        WriteAsync(connection => MergeTable.Save(connection, id, merge), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Merge?> FindMergeAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => MergeTable.Find(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Merge>> MergedIntoAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => MergeTable.Into(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Written> SaveNoticeAsync(StandingNotice notice, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return WriteAsync(connection => NoticeTable.Save(connection, notice, at), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<StandingNotice>> NoticesAsync(SourceId id, string? doi, CancellationToken cancellationToken) =>
        ReadAsync(connection => NoticeTable.Of(connection, id, doi), cancellationToken);
}
