using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Workers.Writing;

namespace Assay.Workers;

/// <summary>
/// Takes deliveries from source to page. What was done before is not done again: a second identical run runs no stage and
/// writes nothing. A run that is killed loses at most the batch in flight, and the next run completes it.
/// </summary>
public sealed class Route
{
    private readonly IStore store;
    private readonly Stops stops;
    private readonly TimeProvider clock;
    private readonly RouteOptions options;

    /// <summary>A route over a store.</summary>
    /// <exception cref="ArgumentException">An option is out of its range, or its topic is not among those followed.</exception>
    public Route(IStore store, Stops stops, TimeProvider clock, RouteOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(stops);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (options.Topic is { } slug && !stops.Topics.ContainsKey(slug))
            throw new ArgumentException($"There is no topic {slug}; `assay topic list` shows those there are.", nameof(options));
        (this.store, this.stops, this.clock, this.options) = (store, stops, clock, options);
    }

    /// <summary>Takes every delivery along the route; each is reported once it is committed, in the order it came.</summary>
    /// <exception cref="SourceFaultException">The source broke; everything before the fault is kept and reported.</exception>
    /// <exception cref="SourceOutageException">The source does not answer; everything before it is kept and reported.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; everything delivered before is kept and reported.</exception>
    /// <exception cref="StoreException">The store cannot be written; everything reported is kept.</exception>
    public async IAsyncEnumerable<RouteStep> RunAsync(IAsyncEnumerable<Delivery> deliveries,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        // Who stops a run stops the reading: what has been read is written.
        var batches = new Arrivals(stops, options).BatchesAsync(deliveries, cancellationToken);
        if (stops.Digests is Forehand hand) batches = AheadAsync(batches, hand, cancellationToken);
        await foreach (var arrivals in batches.ConfigureAwait(false))
            foreach (var step in await WriteAsync(batch => batch.TakeAsync(arrivals, CancellationToken.None), cancellationToken, CancellationToken.None).ConfigureAwait(false))
                yield return step;
    }

    /// <summary>Everything kept, as deliveries: run them to bring pages up to date after a stage or a topic has changed.</summary>
    public async IAsyncEnumerable<Delivery> KeptAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var kept in store.ArticlesAsync(cancellationToken).ConfigureAwait(false))
            yield return new Delivery.Delivered(kept.Article);
    }

    /// <summary>Keeps a digest that somebody else published and shows it, checked, on its article's page.</summary>
    /// <param name="text">The page as plain text.</param>
    /// <param name="origin">Where it was found, in words.</param>
    /// <param name="subject">The article it is about; null where the page says so itself.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    public async ValueTask<RouteStep> ImportAsync(string text, string origin, SourceId? subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(origin);
        if ((subject ?? stops.ReadDigest(text).Subject) is not { } id)
            return new RouteStep.Refused(new("no-subject", $"The digest from {origin} does not say which article it is about."));
        try
        {
            var steps = await WriteAsync(async batch => [await batch.ImportAsync(id, origin, text, cancellationToken).ConfigureAwait(false)],
                cancellationToken, cancellationToken).ConfigureAwait(false);
            return steps[0];
        }
        finally
        {
            if (stops.Digests is Forehand hand) await hand.LeaveAsync().ConfigureAwait(false);
        }
    }

    // While one batch waits for its digests and is written, the model already has the questions of the next.
    private async IAsyncEnumerable<ImmutableArray<Arrival>> AheadAsync(IAsyncEnumerable<ImmutableArray<Arrival>> batches, Forehand hand,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? fault = null;
        var source = batches.GetAsyncEnumerator(cancellationToken);
        try
        {
            (ImmutableArray<Arrival> Batch, ImmutableArray<string> Missed)? first = null;
            for (var more = true; more;)
            {
                try
                {
                    more = await source.MoveNextAsync().ConfigureAwait(false);
                }
#pragma warning disable CA1031 // Whatever it was, it is told after the batch that came before it.
                catch (Exception broke)
#pragma warning restore CA1031
                {
                    (fault, more) = (ExceptionDispatchInfo.Capture(broke), false);
                }
                var missed = more ? await LookAsync(first?.Batch ?? [], source.Current, hand, cancellationToken).ConfigureAwait(false) : [];
                if (first is { } ready)
                {
                    await hand.WaitAsync(ready.Missed, cancellationToken).ConfigureAwait(false);
                    yield return ready.Batch;
                    hand.Forget(ready.Missed.Except(missed, StringComparer.Ordinal));
                }
                if (more) first = (source.Current, missed);
            }
        }
        finally
        {
            await source.DisposeAsync().ConfigureAwait(false);
            await hand.LeaveAsync().ConfigureAwait(false);
        }
        fault?.Throw();
    }

    // What a batch would ask for once the one before it is written: both are tried, and neither is kept.
    private async ValueTask<ImmutableArray<string>> LookAsync(ImmutableArray<Arrival> before, ImmutableArray<Arrival> next, Forehand hand, CancellationToken cancellationToken)
    {
        var batch = await store.BeginAsync(CancellationToken.None).ConfigureAwait(false);
        await using (batch.ConfigureAwait(false))
        {
            var trial = new RouteBatch(batch, stops, clock.GetUtcNow(), options);
            if (!before.IsEmpty) await trial.TakeAsync(before, CancellationToken.None).ConfigureAwait(false);
            hand.Begin(cancellationToken);
            await trial.TakeAsync(next, CancellationToken.None).ConfigureAwait(false);
            return hand.Begin(cancellationToken);
        }
    }

    // Nobody waits for a model inside a batch: what it is found to need is written outside, and the batch made anew.
    private async ValueTask<ImmutableArray<RouteStep>> WriteAsync(Func<RouteBatch, ValueTask<ImmutableArray<RouteStep>>> work,
        CancellationToken writing, CancellationToken cancellationToken)
    {
        var hand = stops.Digests as Forehand;
        while (true)
        {
            ImmutableArray<string> missed;
            var batch = await store.BeginAsync(cancellationToken).ConfigureAwait(false);
            await using (batch.ConfigureAwait(false))
            {
                var steps = await work(new RouteBatch(batch, stops, clock.GetUtcNow(), options)).ConfigureAwait(false);
                missed = hand?.Begin(writing) ?? [];
                if (missed.IsEmpty)
                {
                    await batch.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return steps;
                }
            }
            await hand!.WaitAsync(missed, writing).ConfigureAwait(false);
        }
    }
}
