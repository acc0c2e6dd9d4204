using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Assay.Sources.Files;

namespace Assay.Sources.PubMed;

/// <summary>
/// Reads a document on several cores: one thread cuts it into slices, each is read by itself, and the records leave in the
/// document's order. From the first slice that cannot be read by itself on, one reader goes through the rest of the document
/// as if it had read all of it: every fault keeps its sentence and its line.
/// </summary>
internal sealed class SlicedDocument(byte[] head, Slicer slicer, string name, SourceLimits limits, CancellationToken cancellationToken) : IDisposable
{
    private static readonly Task<List<Delivery>?> NoDocument = Task.FromResult<List<Delivery>?>(null);

    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly ConcurrentBag<StringPool> pools = [];
    private readonly Channel<Work> works = Channel.CreateBounded<Work>(new BoundedChannelOptions(Environment.ProcessorCount + 1)
    {
        SingleReader = true,
        SingleWriter = true,
    });

    /// <summary>The deliveries, in order.</summary>
    /// <exception cref="SourceFaultException">The document cannot be read on.</exception>
    public async IAsyncEnumerable<Delivery> ReadAsync([EnumeratorCancellation] CancellationToken cancelled)
    {
        _ = Task.Factory.StartNew(Pump, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await foreach (var (slice, reading) in works.Reader.ReadAllAsync(cancelled).ConfigureAwait(false))
        {
            if (await reading.ConfigureAwait(false) is not { } deliveries)
            {
                slicer.StopCutting();
                using var document = new PubMedDocument(new RestOfDocument(head, slice, works.Reader, cancelled), name, limits, cancelled);
                while (document.Next() is { } delivery) yield return delivery;
                yield break;
            }
            foreach (var delivery in deliveries) yield return delivery;
            ArrayPool<byte>.Shared.Return(slice.Buffer);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The thread may be waiting for a pipe that never speaks again: it is told to stop, not waited for.
        stop.Cancel();
        stop.Dispose();
    }

    private void Pump()
    {
        try
        {
            var token = stop.Token;
            for (var slice = (Slice?)null; slice is not { IsLast: true };)
            {
                var next = slice = slicer.Next();
                var reading = next is { StandsAlone: true, Fault: null } ? Task.Run(() => Read(next, token), token) : NoDocument;
                while (!works.Writer.TryWrite(new(next, reading)))
                    if (!works.Writer.WaitToWriteAsync(token).AsTask().GetAwaiter().GetResult()) return;
            }
            works.Writer.Complete();
        }
        catch (Exception fault)
        {
            // Nobody else hears what happens on this thread: a cancellation, or a fault of ours.
            works.Writer.TryComplete(fault);
        }
    }

    // Null: the slice is no document of its own.
    private List<Delivery>? Read(Slice slice, CancellationToken token)
    {
        if (!pools.TryTake(out var pool)) pool = new StringPool();
        var deliveries = new List<Delivery>();
        var whole = slice.ToDocument();
        var winnowed = ArrayPool<byte>.Shared.Rent(whole.Length);
        try
        {
            var length = Chaff.Winnow(whole, winnowed, limits.Extent);
            using var xml = length > 0 ? new MemoryStream(winnowed, 0, length, writable: false) : new MemoryStream(slice.Buffer, 0, whole.Length, writable: false);
            using var document = new PubMedDocument(xml, name, limits, token, pool) { LinesBefore = slice.Line };
            while (document.Next() is { } delivery) deliveries.Add(delivery);
            return deliveries;
        }
        catch (SourceFaultException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(winnowed);
            pools.Add(pool);
        }
    }

    /// <summary>A slice, and its deliveries when they have been read.</summary>
    internal readonly record struct Work(Slice Slice, Task<List<Delivery>?> Reading);
}
