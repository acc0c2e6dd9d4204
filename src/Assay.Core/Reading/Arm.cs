using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Reading;

/// <summary>A group of participants treated alike.</summary>
/// <param name="Id">Its name inside the study: <c>A1</c>, <c>A2</c>, ..</param>
/// <param name="Label">As the abstract calls it.</param>
/// <param name="Role">Part in the comparison.</param>
/// <param name="N">Size, where reported.</param>
/// <param name="At">Where the label stands; null where it comes from the title.</param>
public sealed record Arm(string Id, string Label, ArmRole Role, Sourced<int>? N, Passage? At)
{
    /// <summary>Every name it goes by in the text, the label first: <c>thymosin alpha 1</c>, <c>Tα1</c>, <c>group A</c>.</summary>
    public ImmutableArray<string> Names { get; init; } = [Label];
}
