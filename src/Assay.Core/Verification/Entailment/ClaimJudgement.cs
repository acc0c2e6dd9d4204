using System.Collections.Immutable;

namespace Assay.Verification.Entailment;

/// <summary>What a source says to a claim, as far as a small model can tell.</summary>
/// <param name="Label">The likeliest of the three.</param>
/// <param name="Bearing">How likely the source bears on the claim at all, 0 to 1.</param>
/// <param name="Support">How likely it supports it, given that it bears on it, 0 to 1.</param>
/// <param name="Evidence">Indexes of the sentences it rests on, in order; none where the label is no information.</param>
/// <param name="Likeliest">Index of the sentence likeliest to be evidence, whatever the label; -1 where the source has none.</param>
public sealed record ClaimJudgement(ClaimLabel Label, double Bearing, double Support, ImmutableArray<int> Evidence, int Likeliest);
