using Assay.Pipeline;

namespace Assay.Tests.Workers;

/// <summary>A stage made of a function; counts how often it ran.</summary>
internal sealed class Counting<TIn, TOut>(string name, Func<TIn, Outcome<TOut>> make) : IStage<TIn, TOut>
{
    private int runs;

    public int Runs => runs;

    public Outcome<TOut> Make(TIn item) => make(item);

    public StageId Id { get; init; } = new(name, 1);

    public ValueTask<Outcome<TOut>> RunAsync(TIn item, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref runs);
        return new(make(item));
    }
}
