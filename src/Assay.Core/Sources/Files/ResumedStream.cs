namespace Assay.Sources.Files;

/// <summary>A stream of which the head has been taken already: gives the head again, then the rest.</summary>
internal sealed class ResumedStream(byte[] head, Stream rest) : ReadOnlyStream
{
    private int given;

    public override int Read(Span<byte> buffer)
    {
        if (given == head.Length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, head.Length - given);
        head.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
