using System.Runtime.CompilerServices;
using Assay.Sources;
using Assay.Sources.Bulk;
using Assay.Store;

namespace Assay.Workers;

/// <summary>One round of a mirror: what the ledger says was taken is not taken again.</summary>
public static class BulkRound
{
    /// <summary>What the mirror holds beyond the ledger, looked up when the reading begins.</summary>
    /// <inheritdoc cref="BulkReader.ReadAsync"/>
    public static async IAsyncEnumerable<Delivery> ReadAsync(IBulkLedger ledger, BulkReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(reader);
        var taken = await ledger.ProgressAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var delivery in reader.ReadAsync(taken, cancellationToken).ConfigureAwait(false)) yield return delivery;
    }
}
