using System.Collections.Immutable;

namespace Assay.Language.Learning.Layered;

/// <summary>A sequence whose places are bags of features.</summary>
/// <param name="Bags">What is in each place; how many features there are does not count, only which.</param>
/// <param name="Places">Where each place stands.</param>
/// <param name="Heading">What stands above all of it.</param>
public sealed record BagSequence(ImmutableArray<FeatureList> Bags, ImmutableArray<FeatureList> Places, FeatureList Heading);
