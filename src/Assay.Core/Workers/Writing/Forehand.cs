using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Digests;
using Assay.Pipeline;

namespace Assay.Workers.Writing;

/// <summary>
/// A slow engine whose digests are written before a batch is opened, so that nobody waits for a model while the store is locked.
/// A batch that finds a digest not written yet is taken back, the digest is written, and the batch is made again.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="atOnce">Digests written at once, 1 to 256.</param>
public sealed class Forehand(IStage<Brief, Draft> engine, int atOnce) : IStage<Brief, Draft>
{
    private static readonly Outcome<Draft> NotYet = new Outcome<Draft>.SetAside(new("not-written-yet", "The digest is not written yet."));

    private readonly ConcurrentDictionary<string, Task<Outcome<Draft>>> written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Brief> wanted = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public StageId Id => engine.Id;

    /// <summary>Whether a digest was asked for that is not written yet: what was made with it must not be kept.</summary>
    public bool IsWanting => !wanted.IsEmpty;

    /// <summary>The digest where it is written; else it is remembered as wanted.</summary>
    public ValueTask<Outcome<Draft>> RunAsync(Brief item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var name = Name(item);
        if (written.TryGetValue(name, out var outcome)) return new(outcome);
        wanted.TryAdd(name, item);
        return ValueTask.FromResult(NotYet);
    }

    /// <summary>Writes every digest that is wanted.</summary>
    /// <exception cref="OperationCanceledException">The writing was stopped; what a model has answered is kept (<see cref="AnswerShelf"/>).</exception>
    public async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(wanted.OrderBy(entry => entry.Value.Article.Id).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToImmutableArray(), parallel, async (entry, stop) =>
        {
            var writing = engine.RunAsync(entry.Value, stop).AsTask();
            // A text that breaks the engine breaks its own page, where the route says so.
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.ThrowIfCancellationRequested();
            written[entry.Key] = writing;
            wanted.TryRemove(entry.Key, out _);
        }).ConfigureAwait(false);
    }

    /// <summary>Forgets what was written: the batch it was for is committed.</summary>
    public void Forget()
    {
        wanted.Clear();
        written.Clear();
    }

    private static string Name(Brief brief) => Fingerprint.Of(new { brief.Article, brief.Study, brief.Topics });
}
