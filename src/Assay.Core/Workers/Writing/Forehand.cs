using System.Collections.Immutable;
using Assay.Digests;
using Assay.Pipeline;

namespace Assay.Workers.Writing;

/// <summary>
/// A slow engine whose digests are written before a batch is opened, so that nobody waits for a model while the store is locked.
/// What a batch asks for and has not got is noted as missed; it is written outside, as many at once as may be, and the batch is made again.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="atOnce">Digests written at once, 1 to 256.</param>
#pragma warning disable CA1001 // A semaphore that nobody takes the handle of holds nothing to give back.
public sealed class Forehand(IStage<Brief, Draft> engine, int atOnce) : IStage<Brief, Draft>
#pragma warning restore CA1001
{
    private static readonly Outcome<Draft> NotYet = new Outcome<Draft>.SetAside(new("not-written-yet", "The digest is not written yet."));

    private readonly Lock sync = new();
    private readonly Dictionary<string, Task<Outcome<Draft>>> digests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Brief> missed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim places = new(atOnce);

    /// <inheritdoc/>
    public StageId Id => engine.Id;

    /// <summary>The digest where it is written; else it counts as missed.</summary>
    public ValueTask<Outcome<Draft>> RunAsync(Brief item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var name = Name(item);
        lock (sync)
        {
            if (digests.TryGetValue(name, out var digest) && digest.IsCompleted) return new(digest);
            missed.TryAdd(name, item);
            return ValueTask.FromResult(NotYet);
        }
    }

    /// <summary>Begins to write what was missed since this was last called, in the order of the articles; what is being written already is not begun again.</summary>
    /// <param name="cancellationToken">Stops the writing; what a model has answered is kept (<see cref="AnswerShelf"/>).</param>
    /// <returns>Names of all that was missed: none where what was made with it is whole, and may be kept.</returns>
    public ImmutableArray<string> Begin(CancellationToken cancellationToken)
    {
        lock (sync)
        {
            var names = missed.OrderBy(entry => entry.Value.Article.Id).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key).ToImmutableArray();
            foreach (var name in names)
                if (!digests.ContainsKey(name))
                    digests.Add(name, WriteAsync(missed[name], cancellationToken));
            missed.Clear();
            return names;
        }
    }

    /// <summary>Waits until digests are written; one that breaks the engine counts as written, and breaks its own page, where the route says so.</summary>
    /// <exception cref="OperationCanceledException">The writing was stopped before all of them were written.</exception>
    public async ValueTask WaitAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var asked = Of(names);
        foreach (var digest in asked) await ((Task)digest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (asked.Any(static digest => digest.IsCanceled)) cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Forgets digests: the batch they were for is committed.</summary>
    public void Forget(IEnumerable<string> names)
    {
        lock (sync)
            foreach (var name in names)
                digests.Remove(name);
    }

    /// <summary>Waits until nothing is being written any more, and forgets everything.</summary>
    public async ValueTask LeaveAsync()
    {
        await WaitAsync(Names(), CancellationToken.None).ConfigureAwait(false);
        lock (sync)
        {
            digests.Clear();
            missed.Clear();
        }
    }

    private async Task<Outcome<Draft>> WriteAsync(Brief brief, CancellationToken cancellationToken)
    {
        // The places are given in the order they were asked for.
        await places.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            return await engine.RunAsync(brief, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private ImmutableArray<string> Names()
    {
        lock (sync) return [.. digests.Keys];
    }

    private ImmutableArray<Task<Outcome<Draft>>> Of(IEnumerable<string> names)
    {
        lock (sync) return [.. names.Select(name => digests.GetValueOrDefault(name)).OfType<Task<Outcome<Draft>>>()];
    }

    private static string Name(Brief brief) => Fingerprint.Of(new { brief.Article, brief.Study, brief.Topics });
}
