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

    private const int LongestField = 100;

    /// <summary>What is asked for: the words without fields, and the fields.</summary>
    public SearchAsk Ask { get; init; } = new() { Words = Query, Topic = Topic?.Slug };

    /// <summary>What came of it beside the papers.</summary>
    public SearchResult Result { get; init; } = SearchResult.Empty;

    public static async ValueTask<Answer<SearchView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var query = request.Query["q"].ToString().Trim();
        if (query.Length > Longest)
            return new Answer<SearchView>.Unclear($"The query has {query.Length} characters; {Longest} are the most that can be searched for.");
        var ask = new SearchAsk { Words = query }.Unfolded(out var fault);
        foreach (var field in SearchAsk.Fields)
        {
            if (request.Query[field].ToString().Trim() is not { Length: > 0 } value) continue;
            if (value.Length > LongestField || ask.With(field, value) is not { } narrower)
                fault ??= $"“{(value.Length <= 40 ? value : value[..40] + "…")}” is no {field} that can be asked for; the lists beside the results name those there are.";
            else ask = narrower;
        }
        if (fault is not null) return new Answer<SearchView>.Unclear(fault);
        Topic? topic = null;
        if (ask.Topic is { } slug && !desk.Topics.TryGetValue(slug, out topic))
            return new Answer<SearchView>.Unclear("The topic asked for is not followed here; leave it out, or choose one of the list.");
        // A form that was sent without words has asked for nothing, whatever topic it stands in.
        var result = ask with { Topic = null } == new SearchAsk() ? SearchResult.Empty : await desk.Search.AskAsync(ask, Most, cancellationToken);
        return new Answer<SearchView>.Found(new(query, topic, result.Hits, [.. desk.Topics.Values.OrderBy(one => one.Name, StringComparer.Ordinal)]) { Ask = ask, Result = result });
    }
}
