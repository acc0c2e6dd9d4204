using System.Text.Json.Serialization;
using Assay.Pipeline;

namespace Assay.Workers;

/// <summary>What is kept of the making of a page: enough to report it again without making it again.</summary>
/// <param name="Hash">Hash of the page state.</param>
/// <param name="SetAside">Why the page has no digest, or null.</param>
/// <param name="Blocked">Sentences of our own digest that its source does not bear out.</param>
internal sealed record PageResult(string Hash, Reason? SetAside, int Blocked)
{
    /// <summary>Whether a draft of the paper waits for a person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsHeld { get; init; }
}
