using System.Buffers.Binary;

namespace Assay.Sources.Files;

/// <summary>
/// Counts compressed bytes and keeps what tells whether they were all there: the length a gzip file states at its very end.
/// The framework's inflater takes a file cut short for its end.
/// </summary>
internal sealed class GzipTally(Stream inner) : ReadOnlyStream
{
    private const int HeaderLength = 10;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    private readonly byte[] seam = new byte[2 * HeaderLength];
    private int seamLength;
    private bool hasMoreMembers;

    /// <summary>Compressed bytes so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether, at the end of the input, <paramref name="given"/> unpacked bytes are fewer or more than the file states.</summary>
    /// <remarks>A file of several members states only the length of the last; it is believed.</remarks>
    public bool IsCutShort(long given) =>
        !hasMoreMembers && (seamLength < 4 || BinaryPrimitives.ReadUInt32LittleEndian(seam.AsSpan(seamLength - 4)) != unchecked((uint)given));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        var fresh = buffer[..count];
        if (!hasMoreMembers)
        {
            var (from, to) = (seamLength, Math.Min(HeaderLength, count));
            fresh[..to].CopyTo(seam.AsSpan(from));
            hasMoreMembers = HasHeader(seam.AsSpan(0, from + to), Count == from) || HasHeader(fresh, Count == 0);
        }
        Keep(fresh);
        Count += count;
        return count;
    }

    private void Keep(ReadOnlySpan<byte> fresh)
    {
        var old = Math.Min(seamLength, Math.Max(0, HeaderLength - fresh.Length));
        seam.AsSpan(seamLength - old, old).CopyTo(seam);
        var tail = fresh[Math.Max(0, fresh.Length - (HeaderLength - old))..];
        tail.CopyTo(seam.AsSpan(old));
        seamLength = old + tail.Length;
    }

    // Ten bytes of which six are as good as fixed: by chance once in 200 GB.
    private static bool HasHeader(ReadOnlySpan<byte> bytes, bool isStart)
    {
        for (var at = isStart ? 1 : 0; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOf(Magic);
            if (next < 0) return false;
            at += next;
            if (at + HeaderLength <= bytes.Length && bytes[at + 3] < 32 && bytes[at + 8] is 0 or 2 or 4 && bytes[at + 9] is <= 13 or 255) return true;
        }
        return false;
    }
}
