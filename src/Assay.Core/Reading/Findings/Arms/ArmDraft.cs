using Assay.Records;

namespace Assay.Reading.Findings.Arms;

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

    /// <summary>How sure its words make it: 3 where people were allocated to it or its size is told, 2 where it is called a group, 1 where people were only treated so.</summary>
    public int Weight { get; set; }

    /// <summary>Every wording it goes by, the label first.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Its place among the arms, from 0.</summary>
    public int Rank { get; set; }

    /// <summary>Whether a treatment was found for its letter after the mentions were.</summary>
    public bool IsNamedLate { get; set; }

    public string Id { get; set; } = "";
}
