using System.Collections.Immutable;
using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web;

/// <summary>Feeds of topics and of searches, in Atom and in JSON Feed.</summary>
internal static class Feeds
{
    private const string All = "all";
    private const int Entries = 50;

    /// <summary>A topic's feed, or that of all.</summary>
    public static async Task<Reply> TopicAsync(HttpContext context, Desk desk, Typesetter typesetter, bool json)
    {
        var slug = (string)context.Request.RouteValues["slug"]!;
        var topic = desk.Topics.GetValueOrDefault(slug);
        if (topic is null && slug != All)
            return await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, "No topic has this name; /feeds/all.atom holds them all.");
        var cards = await desk.Store.CardsAsync(new(topic?.Slug, null, null, 0, Entries) { OnlyPaged = true }, context.RequestAborted);
        var options = desk.Options;
        return await WriteAsync(desk, topic is null
            ? new(All, $"{options.Name}: all digests", "Checked digests of every topic followed.", options.Name, options.Authority, options.PublicAddress, "")
            : new(slug, $"{options.Name}: {topic.Name}", $"Checked digests of research on {topic.Name}.", options.Name, options.Authority, options.PublicAddress, $"topics/{slug}"), cards, json, context.RequestAborted);
    }

    /// <summary>A search's feed: the papers it finds, those changed last first.</summary>
    public static async Task<Reply> SearchAsync(HttpContext context, Desk desk, Typesetter typesetter, bool json)
    {
        switch (await SearchView.LoadAsync(desk, context.Request, context.RequestAborted))
        {
            case Answer<SearchView>.Unclear unclear:
                return await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status400BadRequest, unclear.Sentence);
            case Answer<SearchView>.Found { View: var view } when !(view.Ask with { Topic = null } == new Search.SearchAsk()):
                var asked = Addresses.Search(view.Ask, "");
                var options = desk.Options;
                var head = new FeedHead("search" + asked, $"{options.Name}: {(view.Query.Length > 0 ? view.Query : "a search")}", "Papers that a search finds.", options.Name, options.Authority, options.PublicAddress, "search" + asked)
                {
                    Self = "search/feed.atom" + asked,
                    JsonSelf = "search/feed.json" + asked,
                };
                return await WriteAsync(desk, head, [.. view.Hits.Select(hit => hit.Card).OrderByDescending(card => card.Changed).ThenBy(card => card.Id)], json, context.RequestAborted);
            default:
                return await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status400BadRequest, "A feed needs a search: give it words or a field, as the search page does.");
        }
    }

    private static async Task<Reply> WriteAsync(Desk desk, FeedHead head, ImmutableArray<PaperCard> cards, bool json, CancellationToken cancellationToken)
    {
        var entries = new List<FeedEntry>(cards.Length);
        foreach (var card in cards) entries.Add(new(card, await ChangesAsync(desk, card, cancellationToken)));
        return json ? Reply.JsonFeed(JsonFeed.Write(head, entries)) : Reply.Feed(AtomFeed.Write(head, entries));
    }

    /// <summary>In what a paper's record changed; a page that never had another state has nothing to tell.</summary>
    private static async ValueTask<ImmutableArray<PageChange>> ChangesAsync(Desk desk, PaperCard card, CancellationToken cancellationToken) =>
        (await desk.Store.PageHistoryAsync(card.Id, cancellationToken)).Length > 1
        && await desk.Store.FindPageAsync(card.Id, null, cancellationToken) is { Page.Changes: var changes } ? changes : [];
}
