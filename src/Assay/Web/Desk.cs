using System.Collections.Immutable;
using Assay.Publication;
using Assay.Search;
using Assay.Store;
using Assay.Synthesis;
using Assay.Topics;
using Assay.Web.Views;
using Assay.Workers;

namespace Assay.Web;

/// <summary>What a page is made from.</summary>
/// <param name="Options">How the site is served.</param>
/// <param name="Store">What is kept.</param>
/// <param name="Pages">Opens papers' pages.</param>
/// <param name="Search">Finds it.</param>
/// <param name="Topics">What readers follow, by slug.</param>
/// <param name="Clock">The time.</param>
public sealed record Desk(SiteOptions Options, IStore Store, PageShelf Pages, ISearch Search, IReadOnlyDictionary<string, Topic> Topics, TimeProvider Clock)
{
    /// <summary>What is known of each topic.</summary>
    public TopicLibrary Library { get; } = new(Store);

    /// <summary>Topics' papers in lists.</summary>
    public TopicLists Lists { get; } = new(Store);

    /// <summary>Outcomes looked at last: a page and its drawings show one view.</summary>
    public Recent<OutcomeGroup, OutcomeView> Outcomes { get; } = new(16);

    // A stamp, a page and its twin ask for the same papers, one after the other.
    private readonly Recent<(long Version, string Hash), Neighbours> beside = new(256);

    /// <summary>Papers that belong beside a paper's current page, best first.</summary>
    public async ValueTask<ImmutableArray<RelatedPaper>> BesideAsync(PageState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var key = (await Store.VersionAsync(cancellationToken), state.Hash);
        if (beside.Find(key) is { } known) return known.Papers;
        var papers = await Search.BesideAsync(state.Page, cancellationToken);
        beside.Put(key, new(papers));
        return papers;
    }

    private sealed record Neighbours(ImmutableArray<RelatedPaper> Papers);

    /// <summary>A topic's name, or its slug where the catalogue no longer holds it.</summary>
    public string NameOf(string slug) => Topics.TryGetValue(slug, out var topic) ? topic.Name : slug;
}
