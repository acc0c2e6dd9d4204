using System.Collections.Concurrent;
using Assay.Pipeline;
using Assay.Planning;
using Assay.Records;
using Assay.Store;
using Assay.Synthesis.Maps;
using Assay.Topics;

namespace Assay.Workers;

/// <summary>
/// What is known of a topic, until a paper of the topic changes. It takes every page of the topic to put together: who writes to
/// the store keeps it there (<see cref="RefreshAsync"/>), and who only reads finds it.
/// </summary>
/// <param name="store">What is kept.</param>
public sealed class TopicLibrary(IStore store)
{
    /// <summary>The step that puts a topic together; its engine is the topic's slug. Raised when the same pages make another answer.</summary>
    public static readonly StageId Stage = new("topic-evidence", 1);

    // Another build may read the same pages otherwise.
    private static readonly string build = typeof(TopicLibrary).Module.ModuleVersionId.ToString();

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>What is known of a topic now.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellationToken">Stops the wait; what others wait for too goes on.</param>
    public async ValueTask<TopicEvidence> OpenAsync(Topic topic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var before = known.GetValueOrDefault(topic.Slug);
            if (before?.Version == version && !before.Look.Task.IsFaulted) return (await before.Look.Task.WaitAsync(cancellationToken).ConfigureAwait(false)).Evidence;
            var next = new Known(version, new(TaskCreationOptions.RunContinuationsAsynchronously));
            // Readers who come together wait for one look.
            if (!(before is null ? known.TryAdd(topic.Slug, next) : known.TryUpdate(topic.Slug, next, before))) continue;
            try
            {
                next.Look.SetResult(await LookAsync(topic, before, CancellationToken.None).ConfigureAwait(false));
            }
            catch (Exception fault)
            {
                next.Look.SetException(fault);
                throw;
            }
        }
    }

    /// <summary>Keeps what is known of topics, where their papers have changed since it was kept last; how many were put together anew.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops between two papers.</param>
    public async ValueTask<int> RefreshAsync(IEnumerable<Topic> topics, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var made = 0;
        foreach (var topic in topics)
        {
            if ((await store.PageNamesAsync(topic.Slug, cancellationToken).ConfigureAwait(false)).IsEmpty) continue;
            var recipe = await RecipeAsync(topic, cancellationToken).ConfigureAwait(false);
            if (await store.FindResultAsync(Stage, recipe, topic.Slug, cancellationToken).ConfigureAwait(false) is not null) continue;
            var evidence = await GatherAsync(topic, cancellationToken).ConfigureAwait(false);
            await store.SaveOnlyResultAsync(new(Stage, recipe, topic.Slug, at), EvidenceText.Write(evidence), cancellationToken).ConfigureAwait(false);
            made++;
        }
        return made;
    }

    private async ValueTask<(string Recipe, TopicEvidence Evidence)> LookAsync(Topic topic, Known? before, CancellationToken cancellationToken)
    {
        var recipe = await RecipeAsync(topic, cancellationToken).ConfigureAwait(false);
        if (before is { Look.Task: { IsCompletedSuccessfully: true } done } && done.Result.Recipe == recipe) return done.Result;
        return (recipe, await store.FindResultAsync(Stage, recipe, topic.Slug, cancellationToken).ConfigureAwait(false) is { } json
            ? EvidenceText.Read(json) : await GatherAsync(topic, cancellationToken).ConfigureAwait(false));
    }

    // All that it is put together from, by name.
    private async ValueTask<string> RecipeAsync(Topic topic, CancellationToken cancellationToken) => Fingerprint.Of(new
    {
        Build = build,
        Topic = topic,
        Counts = await store.EvidenceAsync(topic.Slug, cancellationToken).ConfigureAwait(false),
        Pages = (await store.PageNamesAsync(topic.Slug, cancellationToken).ConfigureAwait(false)).Select(static page => $"{page.Id} {page.Hash}"),
    });

    private async ValueTask<TopicEvidence> GatherAsync(Topic topic, CancellationToken cancellationToken)
    {
        var counts = await store.EvidenceAsync(topic.Slug, cancellationToken).ConfigureAwait(false);
        var papers = new TopicPapers(store);
        var reviewed = await papers.ReviewedAsync(topic.Slug, static type => MapColumns.Of(type) is not null, cancellationToken).ConfigureAwait(false);
        var groups = Synthesis.TopicSynthesis.Of(reviewed.Where(static paper => Synthesis.TopicSynthesis.Takes(paper.Study.Design.Type)));
        var map = EvidenceMap.Of(reviewed);
        var unread = 0;
        foreach (var type in counts.Where(static count => MapColumns.Of(count.Type) is not null && Standings.IsEvidence(count.Standing)).Select(static count => count.Type).Distinct())
            unread += await store.CountCardsAsync(new(topic.Slug, type, null, 0, 1), cancellationToken).ConfigureAwait(false)
                - await store.CountCardsAsync(new(topic.Slug, type, null, 0, 1) { OnlyPaged = true }, cancellationToken).ConfigureAwait(false);
        var flow = EvidenceFlow.Of([.. counts.SelectMany(static count => Enumerable.Repeat((count.Type, count.Standing), count.Papers))], unread, reviewed, map, groups);
        return new(groups, map, Contradiction.Of(map), RegimenRow.Of(topic, reviewed), flow, OpenQuestion.Of(map, groups));
    }

    private sealed record Known(long Version, TaskCompletionSource<(string Recipe, TopicEvidence Evidence)> Look);
}
