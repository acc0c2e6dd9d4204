using Assay.Pipeline;

namespace Assay.Workers;

/// <summary>What it took to bring a page up to date.</summary>
/// <param name="Ran">Stages that ran.</param>
/// <param name="Found">Stage results found in the store.</param>
/// <param name="Published">Whether the page has a new state.</param>
/// <param name="SetAside">Why the page has no digest, or null.</param>
/// <param name="Blocked">Sentences of our own digest that its source does not bear out.</param>
public sealed record PageWork(int Ran, int Found, bool Published, Reason? SetAside, int Blocked)
{
    /// <summary>Whether a draft of the paper waits for a person.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Why a model wrote no digest of it, in one sentence; null where none was asked, or one wrote.</summary>
    public string? Fault { get; init; }
}
