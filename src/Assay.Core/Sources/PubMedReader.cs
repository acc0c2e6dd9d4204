using System.Runtime.CompilerServices;
using Assay.Sources.PubMed;

namespace Assay.Sources;

/// <summary>
/// Reads PubMed's XML (baseline and update files, efetch results, single records, book articles) as a stream: one record in
/// memory at a time, document types never fetched, entities never expanded.
/// </summary>
public static class PubMedReader
{
    /// <summary>Reads a document under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="xml">The document, decompressed; not closed.</param>
    /// <param name="name">What faults and refusals call it: its file name.</param>
    /// <param name="cancellationToken">Stops between two reads of the stream.</param>
    /// <exception cref="SourceFaultException">The document cannot be read on; what was delivered stands.</exception>
    public static IAsyncEnumerable<Delivery> ReadAsync(Stream xml, string name, CancellationToken cancellationToken) =>
        ReadAsync(xml, name, SourceLimits.Default, cancellationToken);

    /// <summary>Reads a document under the limits given.</summary>
    /// <inheritdoc cref="ReadAsync(Stream, string, CancellationToken)"/>
    public static async IAsyncEnumerable<Delivery> ReadAsync(
        Stream xml, string name, SourceLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(limits);
        // Parsing is what takes the time, not waiting for a disk: off the caller's thread at once, then without a task per node.
        await Task.Yield();
        using var document = new PubMedDocument(xml, name, limits, cancellationToken);
        while (document.Next() is { } delivery) yield return delivery;
    }
}
