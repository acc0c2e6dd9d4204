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

    /// <summary>A topic's name, or its slug where the catalogue no longer holds it.</summary>
    public string NameOf(string slug) => Topics.TryGetValue(slug, out var topic) ? topic.Name : slug;
}
