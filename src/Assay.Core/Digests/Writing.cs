using System.Collections.Immutable;

namespace Assay.Digests;

/// <summary>How a language model took part in a digest.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Prompt">The first four digits of the hash of its instructions.</param>
/// <param name="Refused">Its sentences that were not let through, in reading order: those it mended and those that were replaced.</param>
public sealed record Writing(string Engine, string Prompt, ImmutableArray<Refusal> Refused)
{
    /// <summary>Why the digest is the embedded engine's after all, in one sentence; null where the model took part.</summary>
    public string? Fault { get; init; }

    /// <summary>"11 of 12 sentences the model's, 1 ours": of the sentences that the model was asked to write.</summary>
    public string Share(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var asked = draft.Claims().Where(claim => claim.By is not null).ToList();
        var own = asked.Count(claim => claim.By == Hand.Replacement);
        return $"{asked.Count - own} of {asked.Count} sentences the model's{(own == 0 ? "" : $", {own} ours")}";
    }
}
