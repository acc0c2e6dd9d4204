using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store.Sqlite;

/// <content>What was asked of sources, and which files were taken.</content>
public abstract partial class SqliteRecords
{
    /// <inheritdoc/>
    public async ValueTask SaveCheckAsync(Check check, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(check);
        await WriteAsync(connection => CheckTable.Save(connection, check), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Check>> LastChecksAsync(string? topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => CheckTable.Last(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Check?> LastGoodCheckAsync(string topic, string source, CancellationToken cancellationToken) =>
        ReadAsync(connection => CheckTable.LastGood(connection, topic, source), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveFindingsAsync(string topic, IReadOnlyCollection<Finding> findings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(findings);
        await WriteAsync(connection => FindingTable.Save(connection, topic, findings), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Finding>> FindingsAsync(string topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => FindingTable.Of(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SourceId>> PapersOfAsync(string topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => MatchTable.Papers(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveProgressAsync(FileProgress progress, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await WriteAsync(connection => BulkTable.Save(connection, progress, at), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<FileProgress>> ProgressAsync(CancellationToken cancellationToken) =>
        ReadAsync(BulkTable.All, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> DeleteBeforeAsync(Edition first, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(connection => ArticleTable.DeleteBefore(connection, first, at), cancellationToken);
}
