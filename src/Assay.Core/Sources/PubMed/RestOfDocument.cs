using System.Buffers;
using System.Text;
using System.Threading.Channels;
using Assay.Sources.Files;

namespace Assay.Sources.PubMed;

/// <summary>
/// A document of which the records before a slice are left out: its head, then nothing at all down to the slice's line, then
/// the slice and all that follows. Whatever is wrong in it stands on its own line.
/// </summary>
internal sealed class RestOfDocument : ReadOnlyStream
{
    private readonly ChannelReader<SlicedDocument.Work> following;
    private readonly CancellationToken cancellationToken;
    private readonly IEnumerator<byte[]> padding;
    private ReadOnlyMemory<byte> current;
    private Slice? slice;
    private Slice? waiting;

    public RestOfDocument(byte[] head, Slice from, ChannelReader<SlicedDocument.Work> following, CancellationToken cancellationToken)
    {
        this.following = following;
        this.cancellationToken = cancellationToken;
        current = head;
        waiting = from;
        padding = Padding(head, from).GetEnumerator();
    }

    public override int Read(Span<byte> buffer)
    {
        while (current.IsEmpty)
            if (!Advance()) return 0;
        var count = Math.Min(buffer.Length, current.Length);
        current.Span[..count].CopyTo(buffer);
        current = current[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) padding.Dispose();
        base.Dispose(disposing);
    }

    private bool Advance()
    {
        if (padding.MoveNext())
        {
            current = padding.Current;
            return true;
        }
        if (waiting is null)
        {
            slice!.ThrowFault();
            if (slice.IsLast) return false;
            ArrayPool<byte>.Shared.Return(slice.Buffer);
            waiting = following.ReadAsync(cancellationToken).AsTask().GetAwaiter().GetResult().Slice;
        }
        (slice, waiting) = (waiting, null);
        current = slice.Buffer.AsMemory(Slice.Before, slice.Length);
        return true;
    }

    // An element nobody knows now and then keeps the reader from taking a million empty lines for one text.
    private static IEnumerable<byte[]> Padding(byte[] head, Slice from)
    {
        const int Stretch = 4096;
        var lines = from.Line - head.AsSpan().Count((byte)'\n');
        var columns = from.Column;
        if (lines == 0) columns -= Encoding.UTF8.GetCharCount(head.AsSpan(head.AsSpan().LastIndexOf((byte)'\n') + 1));
        for (; lines > 0; lines -= Stretch) yield return [.. "<_/>"u8, .. Enumerable.Repeat((byte)'\n', Math.Min(lines, Stretch))];
        for (; columns >= Stretch; columns -= Stretch) yield return [.. "<_/>"u8, .. Enumerable.Repeat((byte)' ', Stretch - 4)];
        if (columns > 0) yield return [.. Enumerable.Repeat((byte)' ', columns)];
    }
}
