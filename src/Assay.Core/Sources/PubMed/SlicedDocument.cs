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
                using var document = PubMedDocument.Of(new RestOfDocument(head, slice, works.Reader, cancelled), name, limits, cancelled);
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
        var length = slice.ToDocument().Length;
        try
        {
            token.ThrowIfCancellationRequested();
            return Read(new PlainNodes(slice.Buffer, length, pool), slice, pool);
        }
        catch (NotPlainException)
        {
            return Parsed(slice, length, pool, token);
        }
        catch (SourceFaultException)
        {
            return null;
        }
        finally
        {
            pools.Add(pool);
        }
    }

    private List<Delivery>? Parsed(Slice slice, int length, StringPool pool, CancellationToken token)
    {
        try
        {
            using var xml = new MemoryStream(slice.Buffer, 0, length, writable: false);
            return Read(new ParsedNodes(xml, name, limits, token), slice, pool);
        }
        catch (SourceFaultException)
        {
            return null;
        }
    }

    private List<Delivery> Read(XmlNodes nodes, Slice slice, StringPool pool)
    {
        var deliveries = new List<Delivery>();
        using var document = new PubMedDocument(nodes, name, limits, pool) { LinesBefore = slice.Line };
        while (document.Next() is { } delivery) deliveries.Add(delivery);
        return deliveries;
    }

    /// <summary>A slice, and its deliveries when they have been read.</summary>
    internal readonly record struct Work(Slice Slice, Task<List<Delivery>?> Reading);
}
