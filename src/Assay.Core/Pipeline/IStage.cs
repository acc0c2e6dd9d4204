namespace Assay.Pipeline;

/// <summary>One stop on the route: a pure function of its input, its options and its engine.</summary>
/// <typeparam name="TIn">What it takes.</typeparam>
/// <typeparam name="TOut">What it makes.</typeparam>
public interface IStage<in TIn, TOut>
{
    /// <summary>Name and revision; with the input's hash and the engine it is the cache key of a result.</summary>
    StageId Id { get; }

    /// <summary>Makes one output, or says why it set the item aside.</summary>
    /// <remarks>Faults of the text are values; faults of the machine are exceptions.</remarks>
    ValueTask<Outcome<TOut>> RunAsync(TIn item, CancellationToken cancellationToken);
}
