using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Synthesis.Maps;

/// <summary>What one paper says of one outcome: a dot of the map.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Label">First author and year, or the trial's short name and year.</param>
/// <param name="Year">Year of publication, or null.</param>
/// <param name="Type">Its study type.</param>
/// <param name="Column">Where it stands.</param>
/// <param name="Way">Which way the outcome went.</param>
/// <param name="People">People (animals, samples) compared; null where the abstract does not say.</param>
/// <param name="Figures">What the abstract prints, or empty.</param>
/// <param name="At">The words it rests on.</param>
public sealed record MapDot(SourceId Id, string Label, int? Year, StudyType Type, MapColumn Column, Way Way, int? People, string Figures, ImmutableArray<Passage> At)
{
    /// <summary><c>TESTS 2025, n = 1,089</c>.</summary>
    public string Named => People is { } n ? $"{Label}, n = {n:#,##0}" : $"{Label}, n not stated";
}
