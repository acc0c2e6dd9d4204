using System.Collections.Immutable;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Synthesis;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Web.Views;

/// <summary>A topic's research.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Filter">What the reader asked for.</param>
/// <param name="Cards">The papers of this page of the list.</param>
/// <param name="Matching">Papers that the filter finds.</param>
/// <param name="Profile">How all papers of the topic spread over designs.</param>
/// <param name="Types">Study types that occur, with how many papers have each.</param>
/// <param name="Tags">Tags that occur, most frequent first, without the topic's own name, class and study types.</param>
/// <param name="PageSize">Papers on a page.</param>
/// <param name="LastRun">The last run, or null.</param>
/// <param name="Checks">The last check of each source.</param>
/// <param name="Now">The present, for how long ago that was.</param>
public sealed record TopicView(Topic Topic, TopicFilter Filter, ImmutableArray<PaperCard> Cards, int Matching, EvidenceProfile Profile,
    ImmutableSortedDictionary<StudyType, int> Types, ImmutableArray<TagCount> Tags, int PageSize, Run? LastRun,
    ImmutableArray<Check> Checks, DateTimeOffset Now)
{
    private const int TagsShown = 24, PoolsShown = 8;

    /// <summary>What is known at a glance; null on later pages of the list and where it is narrowed.</summary>
    public TopicEvidence? Evidence { get; init; }

    /// <summary>The outcomes that most studies allow to pool, at most 8; empty where <see cref="Evidence"/> is null.</summary>
    public ImmutableArray<PooledGroup> Pools { get; init; } = [];

    /// <summary>How many pages the list has, at least 1.</summary>
    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);

    public static async ValueTask<Answer<TopicView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var slug = (string)request.RouteValues["slug"]!;
        if (!desk.Topics.TryGetValue(slug, out var topic))
            return new Answer<TopicView>.Missing("No topic has this name. The first page lists the topics that are followed.");
        if (TopicFilter.Read(request.Query) is not Answer<TopicFilter>.Found { View: var filter })
            return new Answer<TopicView>.Unclear(((Answer<TopicFilter>.Unclear)TopicFilter.Read(request.Query)).Sentence);
        var size = desk.Options.PageSize;
        var asked = new CardFilter(slug, filter.Type, filter.Tag, (filter.Page - 1) * size, size) { WithNotices = filter.Type == StudyType.Erratum };
        var tally = await desk.Lists.TallyAsync(slug, cancellationToken);
        var matching = filter.Tag is null ? tally.Papers(asked) : await desk.Store.CountCardsAsync(asked, cancellationToken);
        if (filter.Page > 1 && asked.Skip >= matching)
            return new Answer<TopicView>.Missing($"The list has no page {filter.Page}.");
        var cards = await desk.Lists.PageAsync(asked, cancellationToken);
        var (evidence, tags) = tally;
        var run = await desk.Store.LastRunAsync(null, cancellationToken);
        var known = filter.IsAll && filter.Page == 1 ? await desk.Library.OpenAsync(topic, cancellationToken) : null;
        return new Answer<TopicView>.Found(new(topic, filter, cards, matching, EvidenceProfile.Of(evidence), Listed(evidence),
            [.. tags.Where(tag => tag.Tag.Kind is "entity" or "theme" || tag.Tag.Slug == filter.Tag).Take(TagsShown)], size, run,
            await desk.Store.LastChecksAsync(slug, cancellationToken), desk.Clock.GetUtcNow())
        {
            Evidence = known,
            Pools = known is null ? [] : [.. known.Groups.Where(IsPoolable).Take(PoolsShown).Select(group => new PooledGroup(group, GroupEstimate.Of(group)))],
        });
    }

    /// <summary>Whether there are two studies or more to pool.</summary>
    public static bool IsPoolable(OutcomeGroup group) => group.Studies.Length > 1;

    /// <summary>How many papers a list of each type shows: notices about other papers only under their own.</summary>
    private static ImmutableSortedDictionary<StudyType, int> Listed(ImmutableArray<EvidenceCount> evidence) => evidence
        .Where(count => count.Standing != Standing.Notice || count.Type == StudyType.Erratum)
        .GroupBy(count => count.Type).ToImmutableSortedDictionary(group => group.Key, group => group.Sum(count => count.Papers));
}
