using System.Collections.Immutable;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers;

/// <summary>One batch of deliveries: articles in order, pages side by side, writes in order again.</summary>
internal sealed class RouteBatch(IStoreBatch store, Stops stops, DateTimeOffset now, RouteOptions options)
{
    /// <summary>The field of a match that rests on the reader's word.</summary>
    public const string ByRequest = "request";

    private readonly PageMaker maker = new(stops, options.Engine);

    /// <summary>Takes deliveries; one step each, in their order.</summary>
    public async ValueTask<ImmutableArray<RouteStep>> TakeAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var steps = new RouteStep[deliveries.Count];
        // Where an article comes twice, its page is made once, for the last of them.
        var last = new Dictionary<SourceId, int>();
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = await ArriveAsync(deliveries[i], cancellationToken).ConfigureAwait(false);
            if (steps[i] is RouteStep.Kept kept) last[kept.Id] = i;
            if (steps[i] is RouteStep.Deleted deleted) last.Remove(deleted.Id);
        }
        int[] open = [.. last.Values.Order()];
        var made = new Made?[open.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, open.Length, parallel, async (i, stop) =>
            made[i] = await MakeAsync(((RouteStep.Kept)steps[open[i]]).Id, stop).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < open.Length; i++)
            if (made[i] is { } one)
                steps[open[i]] = (RouteStep.Kept)steps[open[i]] with { Page = await PublishAsync(one, cancellationToken).ConfigureAwait(false) };
        return [.. steps];
    }

    /// <summary>Keeps a digest found elsewhere and brings its article's page up to date.</summary>
    public async ValueTask<RouteStep> ImportAsync(SourceId id, string origin, string text, CancellationToken cancellationToken)
    {
        var written = await store.SaveForeignDigestAsync(id, origin, text, now, cancellationToken).ConfigureAwait(false);
        var made = await MakeAsync(id, cancellationToken).ConfigureAwait(false);
        return new RouteStep.Imported(id, written, made is null ? null : await PublishAsync(made, cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<RouteStep> ArriveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        switch (delivery)
        {
            case Delivery.Refused refused:
                return new RouteStep.Refused(refused.Reason);
            case Delivery.Withdrawn gone:
                return new RouteStep.Deleted(gone.Id, await store.DeleteArticleAsync(gone.Id, gone.Edition, now, cancellationToken).ConfigureAwait(false));
            case Delivery.Delivered { Article: var article, Edition: var edition }:
                return await KeepAsync(article, edition, cancellationToken).ConfigureAwait(false);
            case Delivery.Noted { Notice: var notice }:
                return new RouteStep.Noted(notice, await store.SaveNoticeAsync(notice, now, cancellationToken).ConfigureAwait(false), []);
            case Delivery.Reached { Progress: var progress }:
                await store.SaveProgressAsync(progress, now, cancellationToken).ConfigureAwait(false);
                return new RouteStep.Reached(progress);
            case Delivery.Rebased { First: var first }:
                return new RouteStep.Rebased(first, await store.DeleteBeforeAsync(first, now, cancellationToken).ConfigureAwait(false));
            default:
                throw new ArgumentOutOfRangeException(nameof(delivery));
        }
    }

    private async ValueTask<RouteStep> KeepAsync(Article article, Edition? edition, CancellationToken cancellationToken)
    {
        var matches = Matches(article, []);
        if (matches.IsEmpty && !options.KeepAll && !await KnownAsync(article.Id, cancellationToken).ConfigureAwait(false))
            return new RouteStep.Passed(article.Id);
        var written = await store.SaveArticleAsync(article, edition, now, cancellationToken).ConfigureAwait(false);
        // The latest state may be another than the one delivered, or none where the source has deleted it.
        if (await store.FindArticleAsync(article.Id, cancellationToken).ConfigureAwait(false) is { Article: var latest })
        {
            var before = await store.MatchesAsync(article.Id, cancellationToken).ConfigureAwait(false);
            await store.SaveMatchesAsync(article.Id, Matches(latest, before), cancellationToken).ConfigureAwait(false);
        }
        return new RouteStep.Kept(article.Id, article.Title, written, null);
    }

    private async ValueTask<bool> KnownAsync(SourceId id, CancellationToken cancellationToken) =>
        await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is not null
        || !(await store.ForeignDigestsAsync(id, cancellationToken).ConfigureAwait(false)).IsEmpty;

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

    /// <summary>What the matcher finds, what this run asks for, and what an earlier one asked for.</summary>
    private ImmutableArray<TopicMatch> Matches(Article article, ImmutableArray<TopicMatch> before)
    {
        var found = stops.Match(article);
        var asked = before.Where(match => match.Field == ByRequest).Select(match => match.Topic);
        if (options.Topic is { } slug) asked = asked.Append(slug);
        return [.. found, .. asked.Distinct(StringComparer.Ordinal).Where(topic => found.All(match => match.Topic != topic)).Select(Asked)];
    }

    private TopicMatch Asked(string slug)
    {
        var name = stops.Topics.GetValueOrDefault(slug)?.Name ?? slug;
        return new(slug, name, "", ByRequest, null, $"The reader added this article to {name}.");
    }

    // Either a page to publish, or what is kept of the one that is current.
    private sealed record Made(string Recipe, StageCache Cache, PaperPage? Page, PageResult? Before);
}
