using System.Collections.Immutable;

namespace Assay.Search;

/// <summary>A value of a facet and how many of the papers found have it.</summary>
/// <param name="Value">As addresses write it.</param>
/// <param name="Papers">How many, at least 1.</param>
public sealed record FacetCount(string Value, int Papers);

/// <summary>What a search came to.</summary>
/// <param name="Hits">Papers that match every word, best first, ties by id.</param>
/// <param name="Partly">Where few match every word: papers that match some, or that have much in common with those that do, best first.</param>
/// <param name="Total">How many match every word.</param>
/// <param name="Facets">By field, the values the papers found have, most frequent first.</param>
/// <param name="Suggestion">The query with words that no paper has spelt as a paper has them; null where there is none.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, ImmutableArray<SearchHit> Partly, int Total,
    ImmutableSortedDictionary<string, ImmutableArray<FacetCount>> Facets, string? Suggestion)
{
    /// <summary>Of how many papers the facets are counted: all, or the best of more.</summary>
    public int Counted { get; init; }

    /// <summary>Nothing asked, nothing found.</summary>
    public static SearchResult Empty { get; } = new([], [], 0, ImmutableSortedDictionary<string, ImmutableArray<FacetCount>>.Empty, null);
}
