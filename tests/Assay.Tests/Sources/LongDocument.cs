using System.Text;

namespace Assay.Tests.Sources;

/// <summary>A document with a very long stretch of text in its middle, made as it is read.</summary>
internal sealed class LongDocument(string before, long length, string after) : Stream
{
    private readonly byte[] head = Encoding.UTF8.GetBytes(before);
    private readonly byte[] tail = Encoding.UTF8.GetBytes(after);
    private long position;

    public override int Read(Span<byte> buffer)
    {
        var end = head.Length + length;
        var inHead = position < head.Length;
        var inTail = position >= end;
        var left = inHead ? head.Length - position : inTail ? end + tail.Length - position : end - position;
        var taken = (int)Math.Min(left, buffer.Length);
        if (inHead) head.AsSpan((int)position, taken).CopyTo(buffer);
        else if (inTail) tail.AsSpan((int)(position - end), taken).CopyTo(buffer);
        else buffer[..taken].Fill((byte)'x');
        position += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
