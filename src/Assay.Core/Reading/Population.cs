using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Reading;

/// <summary>Who or what was studied.</summary>
/// <param name="Species"><c>human</c>, <c>mouse</c>, <c>rat</c>, <c>animal</c>, <c>cells</c>, or null.</param>
/// <param name="N">Sample sizes with the set they count.</param>
public sealed record Population(string? Species, ImmutableArray<SampleSize> N)
{
    /// <summary>The words that say who took part ("adults with acute heart failure"), or null where none were found.</summary>
    public Passage? Description { get; init; }
}
