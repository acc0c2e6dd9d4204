using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store;

/// <summary>Which bulk files have been taken, and how far.</summary>
public interface IBulkLedger
{
    /// <summary>Keeps how far a file has been taken; never takes a file back.</summary>
    ValueTask SaveProgressAsync(FileProgress progress, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Every file taken or begun, in order of edition, then name.</summary>
    ValueTask<ImmutableArray<FileProgress>> ProgressAsync(CancellationToken cancellationToken);

    /// <summary>Marks as deleted what earlier editions brought and nothing since; returns how many were marked.</summary>
    ValueTask<int> DeleteBeforeAsync(Edition first, DateTimeOffset at, CancellationToken cancellationToken);
}
