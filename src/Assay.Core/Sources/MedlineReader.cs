using System.Globalization;
using Assay.Records;
using Assay.Sources.Tags;

namespace Assay.Sources;

/// <summary>Reads MEDLINE records, PubMed's <c>nbib</c> format: tags of four letters, wrapped lines, a <c>PMID</c> first.</summary>
public static class MedlineReader
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
        var tagged = new TaggedLines(lines, name, "PMID", limits);
        return tagged.ReadAsync(record => int.TryParse(record.First("PMID"), NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) && pmid > 0
            ? new Delivery.Delivered(MedlineRecord.Of(record, SourceId.OfPmid(pmid)))
            : tagged.Refused("no-pmid", record, "a record has no PMID above 0; it is left out."), cancellationToken);
    }
}
