using System.Collections.Immutable;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Sources;
using Assay.Store;

namespace Assay.Workers;

/// <summary>One batch of deliveries: articles in order, pages side by side, writes in order again.</summary>
internal sealed class RouteBatch(IStoreBatch store, Stops stops, DateTimeOffset now, RouteOptions options)
{
    /// <summary>The field of a match that rests on the reader's word.</summary>
    public const string ByRequest = "request";

    private readonly PageMaker maker = new(stops, options.Engine);
    private readonly Shelving shelving = new(store, stops, now, options);

    /// <summary>Takes deliveries; one step each, in their order, then one for each page that changed because of them.</summary>
    public async ValueTask<ImmutableArray<RouteStep>> TakeAsync(ImmutableArray<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var steps = new RouteStep[arrivals.Length];
        // Where an article comes twice, its page is made once, for the last of them.
        var last = new Dictionary<SourceId, int>();
        var written = new HashSet<SourceId>();
        for (var i = 0; i < steps.Length; i++)
        {
            (steps[i], var needsPage) = await ArriveAsync(arrivals[i], cancellationToken).ConfigureAwait(false);
            if (steps[i] is RouteStep.Kept kept)
            {
                if (needsPage) last[kept.Id] = i;
                else last.Remove(kept.Id);
                if (kept.Written != Written.Unchanged) written.Add(kept.Id);
            }
            if (steps[i] is RouteStep.Deleted { WasKept: true } deleted) last.Remove(deleted.Id);
        }
        int[] open = [.. last.Values.Order()];
        var made = new Made?[open.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, open.Length, parallel, async (i, stop) =>
            made[i] = await MakeAsync(((RouteStep.Kept)steps[open[i]]).Id, stop).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < open.Length; i++)
            if (made[i] is { } one)
                steps[open[i]] = (RouteStep.Kept)steps[open[i]] with { Page = await PublishAsync(one, cancellationToken).ConfigureAwait(false) };
        return [.. steps, .. await ReviseAsync(written, last, cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>Brings the pages of papers that share a key with what came up to date.</summary>
    private async ValueTask<List<RouteStep>> ReviseAsync(HashSet<SourceId> written, Dictionary<SourceId, int> made, CancellationToken cancellationToken)
    {
        var revised = new List<RouteStep>();
        foreach (var id in await store.BoundAsync(written, cancellationToken).ConfigureAwait(false))
            if (!made.ContainsKey(id)
                && await MakeAsync(id, cancellationToken).ConfigureAwait(false) is { } one
                && await PublishAsync(one, cancellationToken).ConfigureAwait(false) is { Published: true } page)
                revised.Add(new RouteStep.Revised(id, page));
        return revised;
    }

    /// <summary>Keeps a digest found elsewhere and brings its article's page up to date.</summary>
    public async ValueTask<RouteStep> ImportAsync(SourceId id, string origin, string text, CancellationToken cancellationToken)
    {
        var written = await store.SaveForeignDigestAsync(id, origin, text, now, cancellationToken).ConfigureAwait(false);
        var made = await MakeAsync(id, cancellationToken).ConfigureAwait(false);
        return new RouteStep.Imported(id, written, made is null ? null : await PublishAsync(made, cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<(RouteStep Step, bool NeedsPage)> ArriveAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        switch (arrival.Delivery)
        {
            case Delivery.Refused refused:
                return (new RouteStep.Refused(refused.Reason), false);
            case Delivery.Withdrawn gone:
                return (new RouteStep.Deleted(gone.Id, await store.DeleteArticleAsync(gone.Id, gone.Edition, now, cancellationToken).ConfigureAwait(false)), false);
            case Delivery.Delivered:
                return await shelving.TakeAsync(arrival, cancellationToken).ConfigureAwait(false);
            case Delivery.Noted { Notice: var notice }:
                return (new RouteStep.Noted(notice, await store.SaveNoticeAsync(notice, now, cancellationToken).ConfigureAwait(false), []), false);
            case Delivery.Reached { Progress: var progress }:
                await store.SaveProgressAsync(progress, now, cancellationToken).ConfigureAwait(false);
                return (new RouteStep.Reached(progress), false);
            case Delivery.Rebased { First: var first }:
                return (new RouteStep.Rebased(first, await store.DeleteBeforeAsync(first, now, cancellationToken).ConfigureAwait(false)), false);
            default:
                throw new ArgumentOutOfRangeException(nameof(arrival));
        }
    }

    private async ValueTask<Made?> MakeAsync(SourceId id, CancellationToken cancellationToken)
    {
        if (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is not { } kept) return null;
        var paper = new Paper(kept, await store.MatchesAsync(id, cancellationToken).ConfigureAwait(false),
            await store.ForeignDigestsAsync(id, cancellationToken).ConfigureAwait(false));
        var recipe = maker.Recipe(paper);
        var cache = new StageCache(store);
        if (await store.FindResultAsync(PageMaker.Stage, recipe, options.Engine, cancellationToken).ConfigureAwait(false) is { } json
            && JsonSerializer.Deserialize<PageResult>(json, RecordJson.Options) is { } before
            && before.Hash == await store.FindPageHashAsync(id, cancellationToken).ConfigureAwait(false))
            return new(recipe, cache, null, before);
        return new(recipe, cache, await maker.MakeAsync(paper, cache, cancellationToken).ConfigureAwait(false), null);
    }

    private async ValueTask<PageWork> PublishAsync(Made made, CancellationToken cancellationToken)
    {
        if (made.Page is not { } page) return new(0, 1, false, made.Before!.SetAside, made.Before.Blocked);
        foreach (var result in made.Cache.Fresh)
            await store.SaveResultAsync(new(result.Stage, result.InputHash, result.Engine, now), result.Json, cancellationToken).ConfigureAwait(false);
        var published = await store.PublishAsync(page, now, cancellationToken).ConfigureAwait(false);
        var hash = await store.FindPageHashAsync(page.Article.Id, cancellationToken).ConfigureAwait(false);
        var work = new PageResult(hash!, page.SetAside, page.Digest?.Verdicts.Count(verdict => !verdict.MayBePrinted) ?? 0);
        if (!made.Cache.Broke)
            await store.SaveResultAsync(new(PageMaker.Stage, made.Recipe, options.Engine, now),
                JsonSerializer.Serialize(work, RecordJson.Options), cancellationToken).ConfigureAwait(false);
        return new(made.Cache.Ran, made.Cache.Found, published, work.SetAside, work.Blocked);
    }

    // Either a page to publish, or what is kept of the one that is current.
    private sealed record Made(string Recipe, StageCache Cache, PaperPage? Page, PageResult? Before);
}
