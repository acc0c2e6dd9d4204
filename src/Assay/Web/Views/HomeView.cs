using System.Collections.Immutable;
using Assay.Publication;
using Assay.Store;

namespace Assay.Web.Views;

/// <summary>The first page: the latest digests, the topics followed, and what came of the last run.</summary>
/// <param name="LastRun">The last run, or null where there was none.</param>
/// <param name="LastGood">The last run that did not fail, or null.</param>
/// <param name="Latest">The latest papers.</param>
/// <param name="Topics">Topics followed, those with papers first, most papers first.</param>
/// <param name="Papers">Papers in all.</param>
public sealed record HomeView(Run? LastRun, Run? LastGood, ImmutableArray<PaperCard> Latest, ImmutableArray<FollowedTopic> Topics, int Papers)
{
    private const int Shown = 10;

    public static async ValueTask<Answer<HomeView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var latest = await desk.Store.CardsAsync(new(null, null, null, 0, Shown) { OnlyPaged = true }, cancellationToken);
        // Where no page has been made yet, what is kept still shows.
        if (latest.IsEmpty) latest = await desk.Store.CardsAsync(new(null, null, null, 0, Shown) { ByArrival = true }, cancellationToken);
        var papers = await desk.Store.CountCardsAsync(new(null, null, null, 0, 1), cancellationToken);
        var topics = new List<FollowedTopic>();
        foreach (var topic in desk.Topics.Values)
            topics.Add(new(topic, await desk.Store.CountCardsAsync(new(topic.Slug, null, null, 0, 1), cancellationToken)));
        return new Answer<HomeView>.Found(new(await desk.Store.LastRunAsync(null, cancellationToken), await desk.Store.LastGoodRunAsync(cancellationToken), latest,
            [.. topics.OrderByDescending(one => one.Papers).ThenBy(one => one.Topic.Name, StringComparer.Ordinal)], papers));
    }
}
