using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Search;
using Assay.Store;
using Assay.Synthesis;
using Assay.Topics;
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
    /// <summary>What topics' papers report, gathered once; null where each page gathers it anew, for the store may change between two.</summary>
    public ConcurrentDictionary<string, Lazy<Task<ImmutableArray<OutcomeGroup>>>>? Gathered { get; init; }

    /// <summary>What a topic's papers report, side by side.</summary>
    public async ValueTask<ImmutableArray<OutcomeGroup>> GroupsAsync(string topic, CancellationToken cancellationToken) => Gathered is null
        ? await new TopicPapers(Store).GroupsAsync(topic, cancellationToken)
        : await Gathered.GetOrAdd(topic, slug => new(() => new TopicPapers(Store).GroupsAsync(slug, CancellationToken.None).AsTask())).Value;

    /// <summary>A topic's name, or its slug where the catalogue no longer holds it.</summary>
    public string NameOf(string slug) => Topics.TryGetValue(slug, out var topic) ? topic.Name : slug;
}
