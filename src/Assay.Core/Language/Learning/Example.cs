namespace Assay.Language.Learning;

/// <summary>One thing with its right label.</summary>
/// <param name="Seen">What is seen of it; a list of its own, not one that is used again.</param>
/// <param name="Label">The place of its label in the list of labels.</param>
/// <param name="Weight">How much it counts, above 0; 1 for one ordinary example.</param>
public sealed record Example(FeatureList Seen, int Label, float Weight = 1);
