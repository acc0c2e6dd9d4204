using System.Buffers;
using System.Text;
using Assay.Sources.Files;

namespace Assay.Sources.PubMed;

/// <summary>
/// Cuts a document after a record's closing tag, again and again. A cut may fall into a comment and be wrong: then the
/// slice before it is no document, and whoever reads it finds out.
/// </summary>
internal sealed class Slicer(Stream xml, string name, SourceLimits limits, int sliceLength, CancellationToken cancellationToken)
{
    // No record is so long; a stretch without a closing tag is given as it is.
    private const int LongestFactor = 8;

    // Most files of a folder are one record, and need no room for a hundred.
    private const int ShortLength = 64 * 1024;

    private byte[] carried = [];
    private int carriedLength;
    private Exception? early;
    private long taken;
    private int line;
    private int column;
    private volatile bool uncut;

    private static ReadOnlySpan<byte> RecordEnd => "</PubmedArticle>"u8;

    /// <summary>Begins the document: its head, or nothing where it is short or odd and is read as a whole.</summary>
    public byte[] Start()
    {
        carried = new byte[Math.Min(sliceLength, ShortLength)];
        early = Fill(carried, ref carriedLength);
        if (carriedLength == carried.Length && early is null)
        {
            Array.Resize(ref carried, sliceLength);
            early = Fill(carried, ref carriedLength);
        }
        var length = carriedLength < sliceLength ? 0 : DocumentHead.Length(carried);
        if (length == 0) return [];
        var head = carried[..length];
        Pass(head);
        Carry(carried.AsSpan(length));
        return head;
    }

    /// <summary>The whole document, where <see cref="Start"/> gave no head.</summary>
    public Stream Whole() => new ResumedStream(carried[..carriedLength], early is null ? xml : new BrokenStream(early));

    /// <summary>From now on slices end anywhere: nobody reads them by themselves.</summary>
    public void StopCutting() => uncut = true;

    /// <summary>The next slice; after the last one there is none.</summary>
    public Slice Next()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(sliceLength + Slice.Around);
        var length = carriedLength;
        carried.AsSpan(0, carriedLength).CopyTo(buffer.AsSpan(Slice.Before));
        while (true)
        {
            var room = buffer.Length - Slice.Around;
            var fault = Fill(buffer.AsSpan(Slice.Before, room), ref length);
            if (fault is not null || length < room)
                return Cut(buffer, length, length) with { IsLast = true, Fault = fault };
            if (uncut) return Cut(buffer, length, length) with { StandsAlone = false };
            var end = buffer.AsSpan(Slice.Before, length).LastIndexOf(RecordEnd);
            if (end >= 0) return Cut(buffer, length, end + RecordEnd.Length);
            uncut = length > (long)sliceLength * LongestFactor;
            if (uncut) continue;
            buffer = Larger(buffer, length);
        }
    }

    private Slice Cut(byte[] buffer, int length, int at)
    {
        var content = buffer.AsSpan(Slice.Before, at);
        var slice = new Slice(buffer, at, line, column) { StandsAlone = !HasLoneReturn(content) };
        Carry(buffer.AsSpan(Slice.Before + at, length - at));
        Pass(content);
        return slice;
    }

    private Exception? Fill(Span<byte> into, ref int length)
    {
        try
        {
            while (length < into.Length)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var more = xml.Read(into[length..]);
                if (more == 0) return null;
                length += more;
                taken += more;
                if (taken <= limits.MaxFileBytes) continue;
                length -= (int)Math.Min(more, taken - limits.MaxFileBytes);
                return MeteredStream.TooLong(name, limits);
            }
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever the stream throws is thrown again where it stands in the document, after the records before it.
            return fault;
        }
    }

    private void Carry(ReadOnlySpan<byte> rest)
    {
        if (carried.Length < rest.Length) carried = new byte[rest.Length];
        rest.CopyTo(carried);
        carriedLength = rest.Length;
    }

    private void Pass(ReadOnlySpan<byte> content)
    {
        line += content.Count((byte)'\n');
        var last = content.LastIndexOf((byte)'\n');
        column = last < 0 ? column + Encoding.UTF8.GetCharCount(content) : Encoding.UTF8.GetCharCount(content[(last + 1)..]);
    }

    // XML counts a return without a line feed as a line; the place of what follows would be wrong.
    private static bool HasLoneReturn(ReadOnlySpan<byte> content)
    {
        for (var at = content.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 == content.Length || content[at + 1] != (byte)'\n') return true;
            var next = content[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static byte[] Larger(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(Slice.Before, length).CopyTo(larger.AsSpan(Slice.Before));
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
