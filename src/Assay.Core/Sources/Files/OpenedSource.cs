using System.IO.Compression;

namespace Assay.Sources.Files;

/// <summary>A file opened, decompressed where it is gzip, and its kind told; reading begins at its first byte.</summary>
internal sealed class OpenedSource : IDisposable
{
    private readonly Stream file;

    private OpenedSource(Stream file, Stream content, SourceKind kind)
    {
        this.file = file;
        Content = content;
        Kind = kind;
    }

    /// <summary>The content, decompressed.</summary>
    public Stream Content { get; }

    /// <summary>What it is.</summary>
    public SourceKind Kind { get; }

    /// <summary>Opens <paramref name="file"/>, which it then owns.</summary>
    /// <exception cref="SourceFaultException">It is compressed and damaged at its very beginning.</exception>
    public static OpenedSource Of(Stream file, string name, SourceLimits limits)
    {
        try
        {
            var (head, whole) = Peek(file);
            if (!Sniff.IsGzip(head)) return new(file, whole, Sniff.KindOf(head));
            var (inner, content) = Peek(new ReadAheadStream(new InflatedStream(whole, name, limits)));
            return new(file, content, Sniff.KindOf(inner));
        }
        catch (InvalidDataException fault)
        {
            file.Dispose();
            throw new SourceFaultException($"{name} is damaged or cut short inside its compression; get the file again from its source.", fault);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Content.Dispose();
        file.Dispose();
    }

    private static (byte[] Head, Stream Whole) Peek(Stream stream)
    {
        var head = new byte[Sniff.Enough];
        var count = 0;
        // What can be had before a fault is had: the fault comes again, in its place, when the content is read.
        try
        {
            while (count < head.Length && stream.Read(head, count, head.Length - count) is > 0 and var more) count += more;
        }
        catch (InvalidDataException) when (count > 0)
        {
        }
        Array.Resize(ref head, count);
        return (head, new ResumedStream(head, stream));
    }
}
