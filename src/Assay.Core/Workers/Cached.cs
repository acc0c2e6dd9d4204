using Assay.Pipeline;

namespace Assay.Workers;

/// <summary>An outcome and the hash by which the next stage knows it.</summary>
/// <typeparam name="T">What the stage makes.</typeparam>
/// <param name="Outcome">The outcome.</param>
/// <param name="Hash">Hash of its JSON.</param>
internal sealed record Cached<T>(Outcome<T> Outcome, string Hash)
{
    /// <summary>What was made, or the default where the stage set the item aside.</summary>
    public T? Value => Outcome is Outcome<T>.Done done ? done.Value : default;

    /// <summary>Why the stage set the item aside, or null.</summary>
    public Reason? SetAside => (Outcome as Outcome<T>.SetAside)?.Reason;
}
