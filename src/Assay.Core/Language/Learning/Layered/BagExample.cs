using System.Collections.Immutable;

namespace Assay.Language.Learning.Layered;

/// <summary>One sequence of bags with its right labels.</summary>
/// <param name="Seen">What is seen; lists of their own.</param>
/// <param name="Labels">The label of each place, as its place in the list of labels.</param>
public sealed record BagExample(BagSequence Seen, ImmutableArray<int> Labels);
