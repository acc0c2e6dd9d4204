using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Assay.Digests;

/// <summary>How a language model took part in a digest.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Prompt">The first four digits of the hash of its instructions.</param>
/// <param name="Refused">Its sentences that were not let through, in reading order: those it mended and those that were replaced.</param>
public sealed record Writing(string Engine, string Prompt, ImmutableArray<Refusal> Refused)
{
    /// <summary>Why the digest is the embedded engine's after all, in one sentence; null where the model took part.</summary>
    public string? Fault { get; init; }

    /// <summary>Why a draft of the model waits for a person and the digest is the embedded engine's meanwhile, in one sentence; else null.</summary>
    public string? Held { get; init; }

    /// <summary>Day (UTC) on which a person let a held draft through; null where nobody had to.</summary>
    public DateOnly? Accepted { get; init; }

    /// <summary>Whether the digest is a model's: it took part, and nothing of it waits.</summary>
    [JsonIgnore]
    public bool IsModels => Fault is null && Held is null;

    /// <summary>"11 of 12 sentences the model's, 1 ours": of the sentences that the model was asked to write.</summary>
    public string Share(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var asked = draft.Claims().Where(claim => claim.By is not null).ToList();
        var own = asked.Count(claim => claim.By == Hand.Replacement);
        var edited = asked.Count(claim => claim.By == Hand.Editor);
        return $"{asked.Count - own - edited} of {asked.Count} sentences the model's{(edited == 0 ? "" : $", {edited} an editor's")}{(own == 0 ? "" : $", {own} ours")}";
    }
}
