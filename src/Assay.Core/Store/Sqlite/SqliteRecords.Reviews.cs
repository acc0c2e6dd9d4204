using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store.Sqlite;

/// <content>Drafts that are held for a person.</content>
public abstract partial class SqliteRecords
{
    /// <inheritdoc/>
    public async ValueTask SaveRulingAsync(Ruling ruling, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        await WriteAsync(connection => ReviewTable.Save(connection, ruling), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Ruling>> RulingsAsync(SourceId? id, CancellationToken cancellationToken) =>
        ReadAsync(connection => ReviewTable.Of(connection, id), cancellationToken);
}
