using System.Runtime.CompilerServices;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers.Watching;

/// <summary>One round over the topics: every source asked for each, known papers asked for again where that is due.</summary>
public sealed class WatchRound(TopicWatch watch, IStore store, TimeProvider clock)
{
    /// <summary>Kind of the run that is kept of a round.</summary>
    public const string Kind = "watch";

    /// <summary>Goes through topics and sources in their order; a check that fails does not stop the others.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="report">Told of every step, with the topic and the source it belongs to.</param>
    /// <param name="cancellationToken">Stops the round; what was committed stands.</param>
    public async IAsyncEnumerable<Check> RunAsync(IReadOnlyCollection<Topic> topics, IReadOnlyList<ITopicSource> sources,
        Action<Topic, ITopicSource, RouteStep> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(sources);
        var started = clock.GetUtcNow();
        var checks = new List<Check>();
        foreach (var topic in topics)
            foreach (var source in sources)
            {
                var check = await watch.CheckAsync(topic, source, step => report(topic, source, step), cancellationToken).ConfigureAwait(false);
                checks.Add(check);
                yield return check;
                if (check.Outcome == CheckOutcome.Failed) continue;
                if (await watch.RecheckAsync(topic, source, step => report(topic, source, step), cancellationToken).ConfigureAwait(false) is not { } again) continue;
                checks.Add(again);
                yield return again;
            }
        await new TopicLibrary(store).RefreshAsync(topics, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (checks.Count > 0) await store.SaveRunAsync(RunOf(checks, started, clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    private static Run RunOf(List<Check> checks, DateTimeOffset started, DateTimeOffset ended)
    {
        var failed = checks.FindAll(check => check.Outcome == CheckOutcome.Failed);
        var (read, added, changed) = (checks.Sum(check => check.Read), checks.Sum(check => check.Added), checks.Sum(check => check.Changed));
        var outcome = failed.Count > 0 ? CheckOutcome.Failed : added + changed > 0 ? CheckOutcome.New : CheckOutcome.None;
        var came = added + changed > 0 ? $"{added} new and {changed} changed of {read} records read." : $"{read} records read, none new or changed.";
        var sentence = failed.Count > 0
            ? $"{failed.Count} of {checks.Count} checks failed, first that of {failed[0].Topic}: {failed[0].Sentence} From the others: {came}"
            : came;
        return new(Kind, started, ended, outcome, sentence, read, added, changed, 0);
    }
}
