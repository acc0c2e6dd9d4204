using Assay.Pipeline;
using Assay.Store;
using Assay.Workers.Reviews;

namespace Assay.Workers;

/// <summary>
/// Runs stages for one article, and only those whose result is not kept. New results wait in <see cref="Fresh"/>: the
/// route writes them in the order of the deliveries, however many articles are worked on at once.
/// </summary>
/// <param name="store">Where earlier results are.</param>
internal sealed class StageCache(IStore store)
{
    private readonly List<FreshResult> fresh = [];

    /// <summary>Results made here, to be kept.</summary>
    public IReadOnlyList<FreshResult> Fresh => fresh;

    /// <summary>Stages that ran.</summary>
    public int Ran { get; private set; }

    /// <summary>Results found in the store.</summary>
    public int Found { get; private set; }

    /// <summary>Whether a stage broke; what came of it is not kept, so that the next run tries again.</summary>
    public bool Broke { get; private set; }

    /// <summary>A draft that two engines do not agree on and that is to be held; null where there is none.</summary>
    public HeldDraft? Held { get; set; }

    /// <summary>The result kept under (stage, revision, input hash, engine), else a new one.</summary>
    public ValueTask<Cached<TOut>> RunAsync<TIn, TOut>(IStage<TIn, TOut> stage, TIn input, string inputHash, string engine,
        CancellationToken cancellationToken) => RunAsync(stage, input, inputHash, engine, _ => false, cancellationToken);

    /// <summary>As above; what <paramref name="isPassing"/> says of is not kept, so that the next run tries again.</summary>
    public async ValueTask<Cached<TOut>> RunAsync<TIn, TOut>(IStage<TIn, TOut> stage, TIn input, string inputHash, string engine,
        Func<TOut, bool> isPassing, CancellationToken cancellationToken)
    {
        if (await store.FindResultAsync(stage.Id, inputHash, engine, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            Found++;
            return new(OutcomeJson.Read<TOut>(kept), Fingerprint.Of(kept));
        }
        Ran++;
        var outcome = await TryAsync(stage, input, cancellationToken).ConfigureAwait(false);
        if (outcome is Outcome<TOut>.Done(var made) && isPassing(made)) Broke = true;
        var json = OutcomeJson.Write(outcome);
        if (!Broke) fresh.Add(new(stage.Id, inputHash, engine, json));
        return new(outcome, Fingerprint.Of(json));
    }

    private async ValueTask<Outcome<TOut>> TryAsync<TIn, TOut>(IStage<TIn, TOut> stage, TIn input, CancellationToken cancellationToken)
    {
        try
        {
            return await stage.RunAsync(input, cancellationToken).ConfigureAwait(false);
        }
        // One text that breaks a stage must not stop a run of thousands; the page says what happened.
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreException or OutOfMemoryException))
        {
            Broke = true;
            return new Outcome<TOut>.SetAside(new("stage-broke",
                $"The {stage.Id.Name} stage broke on this text ({fault.GetType().Name}); this is a fault of Assay, and the next run tries again."));
        }
    }
}
