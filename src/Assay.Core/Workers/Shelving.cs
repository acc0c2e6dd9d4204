using System.Collections.Immutable;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers;

/// <summary>Keeps an article with its topics, and lists it where its page is left for later.</summary>
internal sealed class Shelving(IStoreBatch store, Stops stops, DateTimeOffset now, RouteOptions options)
{
    /// <summary>Keeps an article; also says whether its page is to be made now.</summary>
    public async ValueTask<(RouteStep Step, bool NeedsPage)> TakeAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var article = ((Delivery.Delivered)arrival.Delivery).Article;
        var id = article.Id;
        if (arrival.Ready is null && !await KnownAsync(article, cancellationToken).ConfigureAwait(false)) return (new RouteStep.Passed(id), false);
        var kept = await store.KeepAsync(arrival.Ready ?? ReadyArticle.Of(article, arrival.Delivery.Edition), now, cancellationToken).ConfigureAwait(false);
        var step = new RouteStep.Kept(id, article.Title, kept.Written, null);
        if (!kept.Stands) return (step, false);
        // The latest state may be another than the one delivered.
        var latest = kept.IsLatest ? article : (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false))!.Article;
        var matches = await MatchAsync(latest, kept.IsLatest ? arrival.Found : stops.Match(latest), kept, cancellationToken).ConfigureAwait(false);
        if (options.PageAll || !matches.IsEmpty || kept.HasForeignDigests || kept.Listing is Listing.Paged or Listing.Merged) return (step, true);
        if (kept.Listing == Listing.None || kept.Written != Written.Unchanged)
        {
            var card = kept.IsLatest && arrival.Card is { } ready ? ready : Arrivals.Card(latest, stops, options);
            await store.ListAsync(card, now, cancellationToken).ConfigureAwait(false);
        }
        return (step with { IsListed = true }, false);
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

    /// <summary>What the matcher finds, what this run asks for, and what an earlier one asked for.</summary>
    private async ValueTask<ImmutableArray<TopicMatch>> MatchAsync(Article latest, ImmutableArray<TopicMatch> found, Keeping kept,
        CancellationToken cancellationToken)
    {
        var isNew = kept.Written == Written.Added;
        var before = isNew ? [] : await store.MatchesAsync(latest.Id, cancellationToken).ConfigureAwait(false);
        var asked = before.Where(match => match.Field == RouteBatch.ByRequest).Select(match => match.Topic);
        if (options.Topic is { } slug) asked = asked.Append(slug);
        ImmutableArray<TopicMatch> matches =
            [.. found, .. asked.Distinct(StringComparer.Ordinal).Where(topic => found.All(match => match.Topic != topic)).Select(Asked)];
        if (!isNew || !matches.IsEmpty) await store.SaveMatchesAsync(latest.Id, matches, cancellationToken).ConfigureAwait(false);
        return matches;
    }

    private TopicMatch Asked(string slug)
    {
        var name = stops.Topics.GetValueOrDefault(slug)?.Name ?? slug;
        return new(slug, name, "", RouteBatch.ByRequest, null, $"The reader added this article to {name}.");
    }
}
