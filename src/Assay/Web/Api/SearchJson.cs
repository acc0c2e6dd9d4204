using Assay.Search;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A search as JSON.</summary>
public static class SearchJson
{
    public static string Write(SearchView view, SiteOptions site) => TwinJson.Write(new
    {
        view.Query,
        Topic = view.Topic?.Slug,
        view.Result.Total,
        Hits = view.Hits.Select(Of),
        Partly = view.Result.Partly.Select(Of),
        view.Result.Suggestion,
        Facets = view.Result.Facets.ToDictionary(facet => facet.Key, facet => facet.Value.Select(value => new { value.Value, value.Papers })),
        Feeds = view.Ask.IsEmpty ? null : new { Atom = Addresses.Search(view.Ask, "/search/feed.atom"), Json = Addresses.Search(view.Ask, "/search/feed.json") },
    });

    private static object Of(SearchHit hit) => new
    {
        Paper = Shapes.Of(hit.Card),
        hit.Snippet,
        Marks = hit.Marks.Select(mark => new { mark.Start, mark.Length }),
        hit.Score,
    };
}
