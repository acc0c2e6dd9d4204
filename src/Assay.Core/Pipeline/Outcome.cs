namespace Assay.Pipeline;

/// <summary>What became of an item: done, or set aside with a reason. Closed.</summary>
/// <typeparam name="T">What a stage makes.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The stage made its output.</summary>
    /// <param name="Value">The output.</param>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>The text does not allow an output; the reason is published, not logged.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record SetAside(Reason Reason) : Outcome<T>;
}
