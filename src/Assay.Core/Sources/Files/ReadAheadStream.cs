using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Assay.Sources.Files;

/// <summary>
/// Reads its source on a thread of its own, a few pieces ahead: unpacking and parsing then take two cores. A fault of the
/// source comes out where it stands in the content.
/// </summary>
internal sealed class ReadAheadStream : ReadOnlyStream
{
    private const int Pieces = 4;
    private const int PieceLength = 64 * 1024;

    private readonly BlockingCollection<Piece> full = new(Pieces);
    private readonly CancellationTokenSource stop = new();
    private readonly Stream source;
    private Piece? current;
    private int given;

    public ReadAheadStream(Stream source)
    {
        this.source = source;
        _ = Task.Factory.StartNew(Pump, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (current is null || given == current.Length)
        {
            if (current?.Fault is { } fault) ExceptionDispatchInfo.Throw(fault);
            if (current is { IsEnd: true }) return 0;
            if (current is not null) ArrayPool<byte>.Shared.Return(current.Bytes);
            if (!full.TryTake(out current, Timeout.Infinite)) throw new IOException("The thread that reads ahead has ended early.");
            given = 0;
        }
        var count = Math.Min(buffer.Length, current.Length - given);
        current.Bytes.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        // The thread may be waiting for a pipe that never speaks again: it is told to stop, not waited for.
        if (disposing) stop.Cancel();
        base.Dispose(disposing);
    }

    private void Pump()
    {
        try
        {
            while (true)
            {
                var piece = Next();
                full.Add(piece, stop.Token);
                if (piece.IsEnd) return;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads on.
        }
        finally
        {
            full.CompleteAdding();
            source.Dispose();
        }
    }

    private Piece Next()
    {
        var bytes = ArrayPool<byte>.Shared.Rent(PieceLength);
        var length = 0;
        try
        {
            while (length < PieceLength && source.Read(bytes, length, PieceLength - length) is > 0 and var more) length += more;
            return new(bytes, length, null);
        }
        catch (Exception fault) when (fault is InvalidDataException or SourceFaultException or IOException or ObjectDisposedException)
        {
            return new(bytes, length, fault);
        }
    }

    private sealed record Piece(byte[] Bytes, int Length, Exception? Fault)
    {
        // A piece is short only where the source ends.
        public bool IsEnd => Fault is not null || Length < PieceLength;
    }
}
