using System.Collections.Immutable;
using Assay.Search;
using Assay.Topics;

namespace Assay.Web.Views;

/// <summary>What a search found.</summary>
/// <param name="Query">The query as typed; empty where none was asked.</param>
/// <param name="Topic">The topic it stays within, or null.</param>
/// <param name="Hits">Papers found, best first.</param>
/// <param name="Topics">Topics to choose from.</param>
public sealed record SearchView(string Query, Topic? Topic, ImmutableArray<SearchHit> Hits, ImmutableArray<Topic> Topics)
{
    /// <summary>Papers shown at most; a longer list wants better words, not more pages.</summary>
    public const int Most = 50;

    /// <summary>Longest query, in characters.</summary>
    public const int Longest = 500;

    public static async ValueTask<Answer<SearchView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var query = request.Query["q"].ToString().Trim();
        if (query.Length > Longest)
            return new Answer<SearchView>.Unclear($"The query has {query.Length} characters; {Longest} are the most that can be searched for.");
        var slug = request.Query["topic"].ToString();
        Topic? topic = null;
        if (slug.Length > 0 && !desk.Topics.TryGetValue(slug, out topic))
            return new Answer<SearchView>.Unclear("The topic asked for is not followed here; leave it out, or choose one of the list.");
        var hits = query.Length == 0 ? [] : await desk.Search.FindAsync(query, topic?.Slug, Most, cancellationToken);
        return new Answer<SearchView>.Found(new(query, topic, hits,
            [.. desk.Topics.Values.OrderBy(one => one.Name, StringComparer.Ordinal)]));
    }
}
