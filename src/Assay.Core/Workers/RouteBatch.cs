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
    private readonly Gathering gathering = new(store);
    private readonly Merging merging = new(store);
    private readonly Relations relations = new(store);

    /// <summary>Takes deliveries; one step each, in their order.</summary>
    public async ValueTask<ImmutableArray<RouteStep>> TakeAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var steps = new RouteStep[deliveries.Count];
        // Where an article comes twice, its page is made once, for the last of them.
        var last = new Dictionary<SourceId, int>();
        var borne = new Dictionary<SourceId, int>();
        for (var i = 0; i < steps.Length; i++)
        {
            (steps[i], var others) = await ArriveAsync(deliveries[i], cancellationToken).ConfigureAwait(false);
            foreach (var other in others) borne[other] = i;
            if (steps[i] is RouteStep.Kept kept) last[kept.Id] = i;
            if (steps[i] is RouteStep.Deleted deleted) last.Remove(deleted.Id);
        }
        (SourceId Id, int Step)[] open = [.. last.Concat(borne.Where(other => !last.ContainsKey(other.Key)))
            .Select(page => (page.Key, page.Value)).OrderBy(page => page.Value).ThenBy(page => page.Key)];
        var made = new Made?[open.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, open.Length, parallel, async (i, stop) =>
            made[i] = await MakeAsync(open[i].Id, stop).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < open.Length; i++)
        {
            if (made[i] is not { } one) continue;
            var work = await PublishAsync(one, cancellationToken).ConfigureAwait(false);
            steps[open[i].Step] = steps[open[i].Step] switch
            {
                RouteStep.Kept kept when kept.Id == open[i].Id => kept with { Page = work },
                RouteStep.Noted noted => noted with { Pages = noted.Pages.Add(work) },
                var step => step with { Others = step.Others.Add(work) },
            };
        }
        return [.. steps];
    }

    /// <summary>Keeps a digest found elsewhere and brings its paper's page up to date.</summary>
    public async ValueTask<RouteStep> ImportAsync(SourceId id, string origin, string text, CancellationToken cancellationToken)
    {
        var written = await store.SaveForeignDigestAsync(id, origin, text, now, cancellationToken).ConfigureAwait(false);
        var made = await MakeAsync(await StandInAsync(id, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return new RouteStep.Imported(id, written, made is null ? null : await PublishAsync(made, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What became of a delivery, and other records whose pages it bears on.</summary>
    private async ValueTask<(RouteStep Step, ImmutableArray<SourceId> Others)> ArriveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        switch (delivery)
        {
            case Delivery.Refused refused:
                return (new RouteStep.Refused(refused.Reason), []);
            case Delivery.Withdrawn gone:
                return await DeleteAsync(gone, cancellationToken).ConfigureAwait(false);
            case Delivery.Delivered { Article: var article, Edition: var edition }:
                return await KeepAsync(article, edition, cancellationToken).ConfigureAwait(false);
            case Delivery.Noted { Notice: var notice }:
                return await NoteAsync(notice, cancellationToken).ConfigureAwait(false);
            case Delivery.Reached { Progress: var progress }:
                await store.SaveProgressAsync(progress, now, cancellationToken).ConfigureAwait(false);
                return (new RouteStep.Reached(progress), []);
            case Delivery.Rebased { First: var first }:
                return (new RouteStep.Rebased(first, await store.DeleteBeforeAsync(first, now, cancellationToken).ConfigureAwait(false)), []);
            default:
                throw new ArgumentOutOfRangeException(nameof(delivery));
        }
    }

    private async ValueTask<(RouteStep, ImmutableArray<SourceId>)> KeepAsync(Article article, Edition? edition, CancellationToken cancellationToken)
    {
        var matches = Matches(article, []);
        if (matches.IsEmpty && !options.KeepAll && !await KnownAsync(article, cancellationToken).ConfigureAwait(false))
            return (new RouteStep.Passed(article.Id), []);
        var before = (await store.FindArticleAsync(article.Id, cancellationToken).ConfigureAwait(false))?.Article;
        var written = await store.SaveArticleAsync(article, edition, now, cancellationToken).ConfigureAwait(false);
        // The latest state may be another than the one delivered, or none where the source has deleted it.
        var latest = (await store.FindArticleAsync(article.Id, cancellationToken).ConfigureAwait(false))?.Article;
        if (latest is not null)
        {
            var asked = await store.MatchesAsync(article.Id, cancellationToken).ConfigureAwait(false);
            await store.SaveMatchesAsync(article.Id, Matches(latest, asked), cancellationToken).ConfigureAwait(false);
        }
        var others = await merging.SettleAsync(article.Id, before, latest, cancellationToken).ConfigureAwait(false);
        if (written != Written.Unchanged) others = [.. others, .. await TiedAsync(before, latest, others, cancellationToken).ConfigureAwait(false)];
        return (new RouteStep.Kept(article.Id, article.Title, written, null), others);
    }

    private async ValueTask<(RouteStep, ImmutableArray<SourceId>)> DeleteAsync(Delivery.Withdrawn gone, CancellationToken cancellationToken)
    {
        var before = (await store.FindArticleAsync(gone.Id, cancellationToken).ConfigureAwait(false))?.Article;
        var wasKept = await store.DeleteArticleAsync(gone.Id, gone.Edition, now, cancellationToken).ConfigureAwait(false);
        if (!wasKept) return (new RouteStep.Deleted(gone.Id, false), []);
        var others = await merging.SettleAsync(gone.Id, before, null, cancellationToken).ConfigureAwait(false);
        return (new RouteStep.Deleted(gone.Id, true), [.. others, .. await TiedAsync(before, null, others, cancellationToken).ConfigureAwait(false)]);
    }

    private async ValueTask<(RouteStep, ImmutableArray<SourceId>)> NoteAsync(StandingNotice notice, CancellationToken cancellationToken)
    {
        var written = await store.SaveNoticeAsync(notice, now, cancellationToken).ConfigureAwait(false);
        var step = new RouteStep.Noted(notice, written, []);
        if (written == Written.Unchanged) return (step, []);
        var about = new SortedSet<SourceId>();
        if (notice.Pmid is { } pmid) about.UnionWith(await store.FindByKeyAsync(new(IdentityKind.Pmid, pmid), cancellationToken).ConfigureAwait(false));
        if (notice.Doi is { } doi) about.UnionWith(await store.FindByKeyAsync(new(IdentityKind.Doi, doi), cancellationToken).ConfigureAwait(false));
        var papers = new SortedSet<SourceId>();
        foreach (var id in about) papers.Add(await StandInAsync(id, cancellationToken).ConfigureAwait(false));
        return (step, [.. papers]);
    }

    /// <summary>The record whose page shows one.</summary>
    private async ValueTask<SourceId> StandInAsync(SourceId id, CancellationToken cancellationToken) =>
        (await store.FindMergeAsync(id, cancellationToken).ConfigureAwait(false))?.Into ?? id;

    /// <summary>Records beside which one stood, or stands; and those beside the records that it joined or left.</summary>
    private async ValueTask<IEnumerable<SourceId>> TiedAsync(Article? before, Article? after, IEnumerable<SourceId> settled, CancellationToken cancellationToken)
    {
        var tied = new SortedSet<SourceId>();
        var states = new List<Article?> { before, after };
        foreach (var other in settled) states.Add((await store.FindArticleAsync(other, cancellationToken).ConfigureAwait(false))?.Article);
        foreach (var state in states.OfType<Article>())
            tied.UnionWith((await relations.TiesAsync(state, cancellationToken).ConfigureAwait(false)).Select(tie => tie.Other));
        return tied;
    }

    /// <summary>Whether it is kept already, a digest of it is, or it is a notice about a paper that is.</summary>
    private async ValueTask<bool> KnownAsync(Article article, CancellationToken cancellationToken)
    {
        if (await store.FindArticleAsync(article.Id, cancellationToken).ConfigureAwait(false) is not null) return true;
        if (!(await store.ForeignDigestsAsync(article.Id, cancellationToken).ConfigureAwait(false)).IsEmpty) return true;
        if (!Standings.IsNotice(article)) return false;
        foreach (var link in article.Corrections)
            if (link.Pmid is { } pmid && !(await store.FindByKeyAsync(new(IdentityKind.Pmid, pmid), cancellationToken).ConfigureAwait(false)).IsEmpty) return true;
        return false;
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
        return new(recipe, cache, await maker.MakeAsync(paper, cache, cancellationToken).ConfigureAwait(false), null);
    }

    private async ValueTask<PageWork> PublishAsync(Made made, CancellationToken cancellationToken)
    {
        if (made is { IsListed: true, Page: { } outline })
        {
            await store.ListAsync(outline, now, cancellationToken).ConfigureAwait(false);
            return new(0, 0, false, null, 0);
        }
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
    private sealed record Made(string Recipe, StageCache Cache, PaperPage? Page, PageResult? Before)
    {
        /// <summary>Whether the page is only listed, to be made when somebody asks for it.</summary>
        public bool IsListed { get; init; }
    }
}
