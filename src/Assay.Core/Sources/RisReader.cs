using Assay.Sources.Tags;

namespace Assay.Sources;

/// <summary>Reads RIS records, as reference managers exchange them. A PMID in a record names it; else its DOI or its content does.</summary>
public static class RisReader
{
    /// <summary>Reads a stream under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="lines">UTF-8 text, decompressed; not closed.</param>
    /// <param name="name">What faults and refusals call it: its file name.</param>
    /// <param name="cancellationToken">Stops between two reads of the stream.</param>
    /// <exception cref="SourceFaultException">It cannot be read on.</exception>
    public static IAsyncEnumerable<Delivery> ReadAsync(Stream lines, string name, CancellationToken cancellationToken) =>
        ReadAsync(lines, name, SourceLimits.Default, cancellationToken);

    /// <summary>Reads a stream under the limits given.</summary>
    /// <inheritdoc cref="ReadAsync(Stream, string, CancellationToken)"/>
    public static IAsyncEnumerable<Delivery> ReadAsync(Stream lines, string name, SourceLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(limits);
        var tagged = new TaggedLines(lines, name, "TY", limits);
        return tagged.ReadAsync(record => RisRecord.Of(record) is { } article
            ? new Delivery.Delivered(article)
            : tagged.Refused("no-title", record, "a record has neither title nor abstract; it is left out."), cancellationToken);
    }
}
