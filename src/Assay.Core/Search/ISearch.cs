using System.Collections.Immutable;
using Assay.Publication;

namespace Assay.Search;

/// <summary>Finds what is kept.</summary>
public interface ISearch
{
    /// <summary>Papers that match every word of <paramref name="query"/>, best first, ties by id; any text is a lawful query.</summary>
    /// <param name="query">Words; double quotes make a phrase, a minus excludes.</param>
    /// <param name="topic">Slug to stay within, or null.</param>
    /// <param name="take">At most this many, 1 to 500.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<ImmutableArray<SearchHit>> FindAsync(string query, string? topic, int take, CancellationToken cancellationToken);

    /// <summary>Papers that an ask finds, with what they have in common counted by field, and help where words find nothing.</summary>
    /// <param name="ask">What is asked for; without words, the newest papers that its fields allow.</param>
    /// <param name="take">Papers shown at most, 1 to 500.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<SearchResult> AskAsync(SearchAsk ask, int take, CancellationToken cancellationToken);

    /// <summary>Papers that belong beside a paper, each with the reason: same outcome in the same species, then shared subject headings and words of the title.</summary>
    /// <remarks>Only papers of its topics that count as evidence, without those the page relates itself; in the order they are shown. Empty where the paper is not listed.</remarks>
    /// <param name="page">The paper's page.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<ImmutableArray<RelatedPaper>> BesideAsync(PaperPage page, CancellationToken cancellationToken);
}
