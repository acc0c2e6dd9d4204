using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Planning;
using Assay.Publication;
using Assay.Records;
using Assay.Store;
using Assay.Synthesis.Maps;
using Assay.Topics;

namespace Assay.Workers;

/// <summary>Puts together what is known of a topic, and keeps it until a paper of the topic changes.</summary>
/// <param name="store">What is kept.</param>
public sealed class TopicLibrary(IStore store)
{
    private readonly ConcurrentDictionary<string, (string Stamp, TopicEvidence Evidence)> kept = new(StringComparer.Ordinal);

    /// <summary>What is known of a topic now.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellationToken">Stops between two papers.</param>
    public async ValueTask<TopicEvidence> OpenAsync(Topic topic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var counts = await store.EvidenceAsync(topic.Slug, cancellationToken).ConfigureAwait(false);
        var stamp = $"{await store.LastChangeAsync(topic.Slug, cancellationToken).ConfigureAwait(false):O} {counts.Sum(count => count.Papers)}";
        if (kept.TryGetValue(topic.Slug, out var known) && known.Stamp == stamp) return known.Evidence;
        var evidence = await GatherAsync(topic, counts, cancellationToken).ConfigureAwait(false);
        kept[topic.Slug] = (stamp, evidence);
        return evidence;
    }

    private async ValueTask<TopicEvidence> GatherAsync(Topic topic, ImmutableArray<EvidenceCount> counts, CancellationToken cancellationToken)
    {
        var papers = new TopicPapers(store);
        var reviewed = await papers.ReviewedAsync(topic.Slug, type => MapColumns.Of(type) is not null, cancellationToken).ConfigureAwait(false);
        var groups = Synthesis.TopicSynthesis.Of(reviewed.Where(paper => Synthesis.TopicSynthesis.Takes(paper.Study.Design.Type)));
        var map = EvidenceMap.Of(reviewed);
        var unread = 0;
        foreach (var count in counts.Where(count => MapColumns.Of(count.Type) is not null && Standings.IsEvidence(count.Standing)).Select(count => count.Type).Distinct())
            unread += await store.CountCardsAsync(new(topic.Slug, count, null, 0, 1), cancellationToken).ConfigureAwait(false)
                - await store.CountCardsAsync(new(topic.Slug, count, null, 0, 1) { OnlyPaged = true }, cancellationToken).ConfigureAwait(false);
        var flow = EvidenceFlow.Of([.. counts.SelectMany(count => Enumerable.Repeat((count.Type, count.Standing), count.Papers))], unread, reviewed, map, groups);
        return new(groups, map, Contradiction.Of(map), RegimenRow.Of(topic, reviewed), flow, OpenQuestion.Of(map, groups));
    }
}
