using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>An arm while its names are being gathered.</summary>
internal sealed class ArmDraft
{
    public required string Label { get; set; }

    /// <summary>The label without articles, hyphens, case, and words like "group".</summary>
    public required string Key { get; init; }

    public required Passage? At { get; set; }

    public required ArmRole Role { get; set; }

    public Sourced<int>? N { get; set; }

    /// <summary>Whether the label only says which side it is on: "treatment group", "controls".</summary>
    public bool IsGeneric { get; init; }

    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public string Id { get; set; } = "";
}
