using System.Collections.Immutable;

namespace Assay.Reading;

/// <summary>Who or what was studied.</summary>
/// <param name="Species"><c>human</c>, <c>mouse</c>, <c>rat</c>, <c>animal</c>, <c>cells</c>, or null.</param>
/// <param name="N">Sample sizes with the set they count.</param>
public sealed record Population(string? Species, ImmutableArray<SampleSize> N);
