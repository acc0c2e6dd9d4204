using System.Buffers;
using Assay.Sources.Files;

namespace Assay.Sources.Http;

/// <summary>
/// The body of an answer as it arrives: slow is fine, silence is a fault. The beginning can be looked at before anybody reads
/// it. Owns its response.
/// </summary>
internal sealed class WatchedStream(HttpResponseMessage response, Stream body, TimeSpan patience, CancellationToken stop) : ReadOnlyStream
{
    private byte[] head = [];
    private int taken;

    /// <summary>The status of the answer.</summary>
    public int Status => (int)response.StatusCode;

    /// <summary>How long the source asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first bytes, at most <paramref name="count"/>; they are read again by whoever reads the stream.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count)
    {
        var seen = new byte[count];
        var length = 0;
        while (length < count)
        {
            var more = await FromBodyAsync(seen.AsMemory(length), stop).ConfigureAwait(false);
            if (more == 0) break;
            length += more;
        }
        head = seen[..length];
        return head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (taken < head.Length) return FromHead(buffer);
        var rented = ArrayPool<byte>.Shared.Rent(buffer.Length);
        try
        {
            // XML is parsed without a task per node, so its reader asks synchronously; only the wait for the network is not.
            var count = FromBodyAsync(rented.AsMemory(0, buffer.Length), stop).AsTask().GetAwaiter().GetResult();
            rented.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        taken < head.Length ? ValueTask.FromResult(FromHead(buffer.Span)) : FromBodyAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing) response.Dispose();
        base.Dispose(disposing);
    }

    private int FromHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, head.Length - taken);
        head.AsSpan(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    private async ValueTask<int> FromBodyAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
        quiet.CancelAfter(patience);
        try
        {
            return await body.ReadAsync(buffer, quiet.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw quiet.IsCancellationRequested
                ? new IOException("the answer stopped in the middle", new TimeoutException())
                : new IOException("the answer was cut short", fault);
        }
    }
}
