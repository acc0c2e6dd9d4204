using System.Collections.Immutable;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Workers.Reviews;

namespace Assay.Workers;

/// <summary>One batch of deliveries: articles in order, what they bear on settled, pages side by side, writes in order again.</summary>
internal sealed class RouteBatch(IStoreBatch store, Stops stops, DateTimeOffset now, RouteOptions options)
{
    /// <summary>The field of a match that rests on the reader's word.</summary>
    public const string ByRequest = "request";

    private readonly PageMaker maker = new(stops, options.Engine);
    private readonly Shelving shelving = new(store, stops, now, options);
    private readonly Gathering gathering = new(store);
    private readonly Bonds bonds = new(store);

    /// <summary>Takes deliveries; one step each, in their order.</summary>
    public async ValueTask<ImmutableArray<RouteStep>> TakeAsync(ImmutableArray<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var steps = new RouteStep[arrivals.Length];
        // Where an article comes twice, its page is made once, for the last of them.
        var last = new SortedDictionary<SourceId, int>();
        var written = new Dictionary<SourceId, Newcomer>();
        var borne = new SortedDictionary<SourceId, int>();
        for (var i = 0; i < steps.Length; i++)
        {
            (steps[i], var needsPage, var others) = await ArriveAsync(arrivals[i], cancellationToken).ConfigureAwait(false);
            foreach (var other in others) borne[other] = i;
            if (steps[i] is RouteStep.Kept kept)
            {
                if (needsPage) last[kept.Id] = i;
                else last.Remove(kept.Id);
                if (kept.Written != Written.Unchanged)
                    written[kept.Id] = new(((Delivery.Delivered)arrivals[i].Delivery).Article, i, kept.Written == Written.Added || (written.TryGetValue(kept.Id, out var earlier) && earlier.IsNew));
            }
            if (steps[i] is RouteStep.Deleted { WasKept: true } deleted) last.Remove(deleted.Id);
        }
        foreach (var (id, step) in await bonds.OfAsync(written, cancellationToken).ConfigureAwait(false)) borne[id] = step;
        (SourceId Id, int Step)[] open = [.. last.Concat(borne.Where(other => !last.ContainsKey(other.Key)))
            .Select(page => (page.Key, page.Value)).OrderBy(page => page.Value).ThenBy(page => page.Key)];
        var made = new Made?[open.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, open.Length, parallel, async (i, stop) =>
            made[i] = await MakeAsync(open[i].Id, stop).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < open.Length; i++)
            if (made[i] is { } one)
                steps[open[i].Step] = Told(steps[open[i].Step], open[i].Id, await PublishAsync(one, cancellationToken).ConfigureAwait(false));
        return [.. steps];
    }

    /// <summary>Keeps a digest found elsewhere and brings its paper's page up to date.</summary>
    public async ValueTask<RouteStep> ImportAsync(SourceId id, string origin, string text, CancellationToken cancellationToken)
    {
        var written = await store.SaveForeignDigestAsync(id, origin, text, now, cancellationToken).ConfigureAwait(false);
        var made = await MakeAsync(await bonds.StandInAsync(id, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return new RouteStep.Imported(id, written, made is null ? null : await PublishAsync(made, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Makes a paper's page again, after somebody has decided about a draft of it; null where it has no page.</summary>
    public async ValueTask<PageWork?> RemakeAsync(SourceId id, CancellationToken cancellationToken) =>
        await MakeAsync(id, cancellationToken).ConfigureAwait(false) is { } made ? await PublishAsync(made, cancellationToken).ConfigureAwait(false) : null;

    private static RouteStep Told(RouteStep step, SourceId id, PageWork? work) => work is null ? step : step switch
    {
        RouteStep.Kept kept when kept.Id == id => kept with { Page = work },
        RouteStep.Noted noted => noted with { Pages = noted.Pages.Add(work) },
        _ => step with { Others = step.Others.Add(work) },
    };

    /// <summary>What became of a delivery, whether its own page is to be made, and other records whose pages it bears on at once.</summary>
    private async ValueTask<(RouteStep Step, bool NeedsPage, ImmutableArray<SourceId> Others)> ArriveAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        switch (arrival.Delivery)
        {
            case Delivery.Refused refused:
                return (new RouteStep.Refused(refused.Reason), false, []);
            case Delivery.Withdrawn gone:
                return await DeleteAsync(gone, cancellationToken).ConfigureAwait(false);
            case Delivery.Delivered:
                var (step, needsPage) = await shelving.TakeAsync(arrival, cancellationToken).ConfigureAwait(false);
                return (step, needsPage, []);
            case Delivery.Noted { Notice: var notice }:
                var saved = await store.SaveNoticeAsync(notice, now, cancellationToken).ConfigureAwait(false);
                return (new RouteStep.Noted(notice, saved, []), false,
                    saved == Written.Unchanged ? [] : await bonds.OfAsync(notice, cancellationToken).ConfigureAwait(false));
            case Delivery.Reached { Progress: var progress }:
                await store.SaveProgressAsync(progress, now, cancellationToken).ConfigureAwait(false);
                return (new RouteStep.Reached(progress), false, []);
            case Delivery.Rebased { First: var first }:
                return (new RouteStep.Rebased(first, await store.DeleteBeforeAsync(first, now, cancellationToken).ConfigureAwait(false)), false, []);
            default:
                throw new ArgumentOutOfRangeException(nameof(arrival));
        }
    }

    private async ValueTask<(RouteStep Step, bool NeedsPage, ImmutableArray<SourceId> Others)> DeleteAsync(Delivery.Withdrawn gone, CancellationToken cancellationToken)
    {
        var before = (await store.FindArticleAsync(gone.Id, cancellationToken).ConfigureAwait(false))?.Article;
        var wasKept = await store.DeleteArticleAsync(gone.Id, gone.Edition, now, cancellationToken).ConfigureAwait(false);
        return (new RouteStep.Deleted(gone.Id, wasKept), false,
            wasKept ? await bonds.SettleAsync(gone.Id, before, null, cancellationToken).ConfigureAwait(false) : []);
    }

    private async ValueTask<Made?> MakeAsync(SourceId id, CancellationToken cancellationToken)
    {
        if (await gathering.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } paper) return null;
        if (!options.PageAll && paper.Matches.IsEmpty && paper.ForeignDigests.IsEmpty
            && await store.FindPageHashAsync(id, cancellationToken).ConfigureAwait(false) is null)
            return new("", new StageCache(store), maker.Outline(paper), null) { IsListed = true };
        var recipe = maker.Recipe(paper);
        var cache = new StageCache(store);
        if (await store.FindResultAsync(PageMaker.Stage, recipe, options.Engine, cancellationToken).ConfigureAwait(false) is { } json
            && JsonSerializer.Deserialize<PageResult>(json, RecordJson.Options) is { } before
            && before.Hash == await store.FindPageHashAsync(id, cancellationToken).ConfigureAwait(false))
            return new(recipe, cache, null, before);
        var page = await maker.MakeAsync(paper, cache, cancellationToken).ConfigureAwait(false);
        if (cache.Held is not { } held) return new(recipe, cache, page, null);
        var ruling = new Ruling(id, Review.Hash(held), RulingKind.Held, now, held.Engine, Review.Notice(held.Engine, held.Points), JsonSerializer.Serialize(held, RecordJson.Options));
        // Held is part of what the next run makes the page from.
        return new(maker.Recipe(paper with { Review = Review.Of([.. paper.Review?.Rulings ?? [], ruling]) }), cache, page, null) { Ruling = ruling };
    }

    /// <summary>Publishes a page, or lists the paper; null where it is only listed.</summary>
    private async ValueTask<PageWork?> PublishAsync(Made made, CancellationToken cancellationToken)
    {
        if (made is { IsListed: true, Page: { } outline })
        {
            await store.ListAsync(outline, now, cancellationToken).ConfigureAwait(false);
            return null;
        }
        if (made.Page is not { } page) return new(0, 1, false, made.Before!.SetAside, made.Before.Blocked) { IsHeld = made.Before.IsHeld };
        foreach (var result in made.Cache.Fresh)
            await store.SaveResultAsync(new(result.Stage, result.InputHash, result.Engine, now), result.Json, cancellationToken).ConfigureAwait(false);
        if (made.Ruling is { } ruling) await store.SaveRulingAsync(ruling, cancellationToken).ConfigureAwait(false);
        var published = await store.PublishAsync(page, now, cancellationToken).ConfigureAwait(false);
        var hash = await store.FindPageHashAsync(page.Article.Id, cancellationToken).ConfigureAwait(false);
        var writing = page.Digest?.Draft.Writing;
        var work = new PageResult(hash!, page.SetAside, page.Digest?.Verdicts.Count(verdict => !verdict.MayBePrinted) ?? 0) { IsHeld = writing?.Held is not null };
        if (!made.Cache.Broke)
            await store.SaveResultAsync(new(PageMaker.Stage, made.Recipe, options.Engine, now),
                JsonSerializer.Serialize(work, RecordJson.Options), cancellationToken).ConfigureAwait(false);
        return new(made.Cache.Ran, made.Cache.Found, published, work.SetAside, work.Blocked) { IsHeld = work.IsHeld, Fault = writing?.Fault };
    }

    // Either a page to publish, or what is kept of the one that is current.
    private sealed record Made(string Recipe, StageCache Cache, PaperPage? Page, PageResult? Before)
    {
        /// <summary>Whether the page is only listed, to be made when somebody asks for it.</summary>
        public bool IsListed { get; init; }

        /// <summary>That a draft is held; null where none is, or was before.</summary>
        public Ruling? Ruling { get; init; }
    }
}
