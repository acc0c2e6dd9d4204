using System.Collections.Immutable;

namespace Assay.Synthesis.Maps;

/// <summary>An outcome with every paper that measured it.</summary>
/// <param name="Concept">The outcome.</param>
/// <param name="Dots">By column, then the largest first, then by id.</param>
public sealed record MapRow(OutcomeConcept Concept, ImmutableArray<MapDot> Dots)
{
    /// <summary>The dots of a column.</summary>
    public IEnumerable<MapDot> In(MapColumn column) => Dots.Where(dot => dot.Column == column);
}
