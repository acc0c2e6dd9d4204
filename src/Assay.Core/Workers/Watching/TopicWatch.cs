using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers.Watching;

/// <summary>
/// Asks sources for a topic's records and takes what comes along the route. New, none and failed are three answers: a check
/// that failed leaves the mark where it was, so that the next one asks for the same days again.
/// </summary>
public sealed class TopicWatch
{
    /// <summary>Way of records asked for by their id.</summary>
    public const string Recheck = "recheck";

    private readonly IStore store;
    private readonly Stops stops;
    private readonly TimeProvider clock;
    private readonly WatchOptions options;
    private readonly Route route;

    /// <summary>A watch over a store.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public TopicWatch(IStore store, Stops stops, TimeProvider clock, WatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(stops);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (this.store, this.stops, this.clock, this.options) = (store, stops, clock, options);
        // What answers the query and names no topic is kept too: a near miss that nobody sees cannot be judged.
        route = new Route(store, stops, clock, new RouteOptions { Engine = options.Engine, KeepAll = true, PageAll = false });
    }

    /// <summary>The first day the next check asks for, or null for everything.</summary>
    /// <remarks>
    /// A window of <see cref="WatchOptions.OverlapDays"/> is asked for again, by date of entry and of revision; what is known
    /// is written over with the same. Another query than the last one starts from the beginning.
    /// </remarks>
    public async ValueTask<DateOnly?> FromAsync(Topic topic, ITopicSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(source);
        if (options.Since is { } since) return since;
        var last = await store.LastGoodCheckAsync(topic.Slug, source.Name, cancellationToken).ConfigureAwait(false);
        return last?.Mark is { } mark && last.Query == topic.Query ? mark.AddDays(-options.OverlapDays) : null;
    }

    /// <summary>Asks one source for one topic, and keeps what came of it.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="source">The source.</param>
    /// <param name="report">Told of every step, once it is committed.</param>
    /// <param name="cancellationToken">Stops the check; what was committed stands, and the mark stays.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async ValueTask<Check> CheckAsync(Topic topic, ITopicSource source, Action<RouteStep> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var from = await FromAsync(topic, source, cancellationToken).ConfigureAwait(false);
        var asking = new Asking(topic, source.Name, stops.Match, store);
        var question = new TopicQuestion(topic.Query, [.. topic.Aliases], from);
        return await KeepAsync(asking, asking.Take(source.AskAsync(question, cancellationToken), cancellationToken), report, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Asks for every kept paper of a topic by its id, where that is due: a retraction of a paper that the query no longer finds
    /// must not be missed. Null where it is not due.
    /// </summary>
    /// <inheritdoc cref="CheckAsync"/>
    public async ValueTask<Check?> RecheckAsync(Topic topic, ITopicSource source, Action<RouteStep> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var asking = new Asking(topic, $"{source.Name}:{Recheck}", stops.Match, store);
        var last = await store.LastGoodCheckAsync(topic.Slug, asking.Source, cancellationToken).ConfigureAwait(false);
        if (last is not null && clock.GetUtcNow() - last.Ended < TimeSpan.FromDays(options.RecheckDays)) return null;
        var ids = await store.PapersOfAsync(topic.Slug, cancellationToken).ConfigureAwait(false);
        var asked = ids.Where(id => id.Scheme == source.Name).ToArray();
        if (asked.Length == 0) return null;
        return await KeepAsync(asking, asking.TakeAgain(source.AskAgainAsync(asked, cancellationToken), Recheck, cancellationToken), report, cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask<Check> KeepAsync(Asking asking, IAsyncEnumerable<Delivery> deliveries, Action<RouteStep> report,
        CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var count = new CheckCount();
        string? failure = null;
        try
        {
            await foreach (var step in route.RunAsync(deliveries, cancellationToken).ConfigureAwait(false))
            {
                count = count.Add(step, step is RouteStep.Kept kept ? asking.Seen(kept.Id) : null);
                report(step);
            }
        }
        catch (Exception fault) when (fault is SourceOutageException or SourceFaultException)
        {
            failure = fault.Message;
        }
        var findings = asking.Findings(clock.GetUtcNow());
        await store.SaveFindingsAsync(asking.Topic.Slug, findings, cancellationToken).ConfigureAwait(false);
        count = count with { Remarks = [.. count.Remarks, .. asking.Remarks] };
        var last = await store.LastGoodCheckAsync(asking.Topic.Slug, asking.Source, cancellationToken).ConfigureAwait(false);
        var ended = clock.GetUtcNow();
        var check = failure is null
            ? new Check(asking.Topic.Slug, asking.Source, started, ended, count.Outcome, count.Sentence(), count.Read, count.Added, count.Changed,
                asking.Topic.Query, asking.Day ?? DateOnly.FromDateTime(started.UtcDateTime))
            : new Check(asking.Topic.Slug, asking.Source, started, ended, CheckOutcome.Failed, failure, count.Read, count.Added, count.Changed, asking.Topic.Query, last?.Mark);
        await store.SaveCheckAsync(check, cancellationToken).ConfigureAwait(false);
        return check;
    }
}
