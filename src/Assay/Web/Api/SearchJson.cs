using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A search as JSON.</summary>
public static class SearchJson
{
    public static string Write(SearchView view, SiteOptions site) => TwinJson.Write(new
    {
        view.Query,
        Topic = view.Topic?.Slug,
        Hits = view.Hits.Select(hit => new
        {
            Paper = Shapes.Of(hit.Card),
            hit.Snippet,
            Marks = hit.Marks.Select(mark => new { mark.Start, mark.Length }),
            hit.Score,
        }),
    });
}
