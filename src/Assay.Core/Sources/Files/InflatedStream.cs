using System.IO.Compression;

namespace Assay.Sources.Files;

/// <summary>Decompresses gzip and stops at a bomb: output out of all proportion to its input.</summary>
internal sealed class InflatedStream : ReadOnlyStream
{
    private readonly GzipTally compressed;
    private readonly GZipStream inflater;
    private readonly string name;
    private readonly SourceLimits limits;
    private long given;

    public InflatedStream(Stream compressed, string name, SourceLimits limits)
    {
        this.name = name;
        this.limits = limits;
        this.compressed = new GzipTally(compressed);
        inflater = new GZipStream(this.compressed, CompressionMode.Decompress, leaveOpen: true);
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inflater.Read(buffer);
        given += count;
        if (count == 0 && !buffer.IsEmpty && compressed.IsCutShort(given)) throw new InvalidDataException("The compressed file is cut short.");
        if (given > limits.RatioFreeBytes && given / limits.MaxRatio > compressed.Count)
            throw new SourceFaultException(
                $"{name} unpacks to more than {limits.MaxRatio} times its size, as no file of articles does; it is not read on: get the file again from its source.");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inflater.Dispose();
        base.Dispose(disposing);
    }
}
