using System.Runtime.CompilerServices;
using Assay.Sources.PubMed;

namespace Assay.Sources;

/// <summary>
/// Reads PubMed's XML (baseline and update files, efetch results, single records, book articles) as a stream: one record in
/// memory at a time, or a few hundred of a long document, which is read on several cores; document types never fetched,
/// entities never expanded.
/// </summary>
public static class PubMedReader
{
    // A hundred records or so: enough to be worth a thread's while, few enough that little memory is held.
    private const int SliceLength = 500_000;

    /// <summary>Reads a document under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="xml">The document, decompressed; not closed.</param>
    /// <param name="name">What faults and refusals call it: its file name.</param>
    /// <param name="cancellationToken">Stops between two reads of the stream.</param>
    /// <exception cref="SourceFaultException">The document cannot be read on; what was delivered stands.</exception>
    public static IAsyncEnumerable<Delivery> ReadAsync(Stream xml, string name, CancellationToken cancellationToken) =>
        ReadAsync(xml, name, SourceLimits.Default, cancellationToken);

    /// <summary>Reads a document under the limits given.</summary>
    /// <inheritdoc cref="ReadAsync(Stream, string, CancellationToken)"/>
    public static IAsyncEnumerable<Delivery> ReadAsync(Stream xml, string name, SourceLimits limits, CancellationToken cancellationToken) =>
        ReadAsync(xml, name, limits, SliceLength, cancellationToken);

    /// <summary>Reads a document that is cut into slices of <paramref name="sliceLength"/> bytes where it is longer than one.</summary>
    /// <inheritdoc cref="ReadAsync(Stream, string, CancellationToken)"/>
    internal static async IAsyncEnumerable<Delivery> ReadAsync(
        Stream xml, string name, SourceLimits limits, int sliceLength, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(limits);
        // Parsing is what takes the time, not waiting for a disk: off the caller's thread at once, then without a task per node.
        await Task.Yield();
        var slicer = new Slicer(xml, name, limits, sliceLength, cancellationToken);
        if (slicer.Start() is { Length: > 0 } head)
        {
            using var sliced = new SlicedDocument(head, slicer, name, limits, cancellationToken);
            await foreach (var delivery in sliced.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return delivery;
        }
        else
        {
            using var document = PubMedDocument.Of(slicer.Whole(), name, limits, cancellationToken);
            while (document.Next() is { } delivery) yield return delivery;
        }
    }
}
