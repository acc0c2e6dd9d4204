using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>One sequence with its right labels.</summary>
/// <param name="Seen">What is seen at each place; lists of their own.</param>
/// <param name="Labels">The label of each place, as its place in the list of labels.</param>
public sealed record ChainExample(ImmutableArray<FeatureList> Seen, ImmutableArray<int> Labels);
