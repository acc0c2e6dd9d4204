using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Assay.Records;
using Assay.Sources;
using Assay.Store;

namespace Assay.Workers;

/// <summary>Reads deliveries ahead and makes them ready, while the batch before is written. Their order stays.</summary>
internal sealed class Arrivals(Stops stops, RouteOptions options)
{
    // Large enough to keep every processor busy, small enough that the first batch is soon written.
    private const int Slice = 256;

    /// <summary>The deliveries in batches; a source that breaks, or a run that is stopped, breaks off after the batch of what came before.</summary>
    public async IAsyncEnumerable<ImmutableArray<Arrival>> BatchesAsync(IAsyncEnumerable<Delivery> deliveries,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = new CancellationTokenSource();
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, left.Token);
        // One batch waits while one is made and one is written: memory does not grow with the source.
        var ready = Channel.CreateBounded<ImmutableArray<Arrival>>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(() => MakeAsync(SlicesAsync(deliveries, reading.Token), ready.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ready.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) yield return batch;
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await making.ConfigureAwait(false);
        }
    }

    private async Task MakeAsync(IAsyncEnumerable<(List<Delivery> Slice, Exception? Fault)> slices, ChannelWriter<ImmutableArray<Arrival>> ready, CancellationToken cancellationToken)
    {
        try
        {
            var batch = ImmutableArray.CreateBuilder<Arrival>();
            var weight = 0;
            await foreach (var (slice, fault) in slices.ConfigureAwait(false))
            {
                foreach (var arrival in await ReadyAsync(slice, cancellationToken).ConfigureAwait(false))
                {
                    batch.Add(arrival);
                    weight += arrival.Weight;
                    // A batch ends where a bulk file's progress is kept: a run that goes on from there makes the batches it would have made.
                    if (weight < options.BatchSize * Arrival.WholeRoute && arrival.Delivery is not Delivery.Reached) continue;
                    await ready.WriteAsync(batch.DrainToImmutable(), cancellationToken).ConfigureAwait(false);
                    weight = 0;
                }
                if (fault is null) continue;
                if (batch.Count > 0) await ready.WriteAsync(batch.DrainToImmutable(), cancellationToken).ConfigureAwait(false);
                ready.Complete(fault);
                return;
            }
            if (batch.Count > 0) await ready.WriteAsync(batch.DrainToImmutable(), cancellationToken).ConfigureAwait(false);
            ready.Complete();
        }
#pragma warning disable CA1031 // Whatever it was, the reader of the batches gets it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            ready.TryComplete(fault);
        }
    }

    private async IAsyncEnumerable<(List<Delivery> Slice, Exception? Fault)> SlicesAsync(IAsyncEnumerable<Delivery> deliveries,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var slice = new List<Delivery>(Slice);
        await using var source = deliveries.GetAsyncEnumerator(cancellationToken);
        for (var more = true; more;)
        {
            Exception? fault = null;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                more = await source.MoveNextAsync().ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is SourceFaultException or SourceOutageException or IOException or OperationCanceledException)
            {
                (fault, more) = (broken, false);
            }
            if (more) slice.Add(source.Current);
            if (more && slice.Count < Math.Min(Slice, options.BatchSize)) continue;
            yield return (slice, fault);
            slice.Clear();
        }
    }

    private async ValueTask<Arrival[]> ReadyAsync(List<Delivery> slice, CancellationToken cancellationToken)
    {
        var made = new Arrival[slice.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, made.Length, parallel, (i, _) =>
        {
            made[i] = Ready(slice[i]);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return made;
    }

    private Arrival Ready(Delivery delivery)
    {
        if (delivery is not Delivery.Delivered { Article: var article, Edition: var edition }) return new(delivery, [], null, null);
        var found = stops.Match(article);
        var belongs = !found.IsEmpty || options.Topic is not null;
        if (!belongs && !options.KeepAll) return new(delivery, found, null, null);
        var listed = !belongs && !options.PageAll;
        return new(delivery, found, ReadyArticle.Of(article, edition), listed ? Card(article, stops, options) : null)
        {
            Weight = listed ? 1 : Arrival.WholeRoute,
        };
    }

    /// <summary>The card of an article that is only listed.</summary>
    public static ReadyCard Card(Article article, Stops stops, RouteOptions options) =>
        ReadyCard.Of(new PageMaker(stops, options.Engine).Outline(new(new(article, "", default), [], [])));
}
