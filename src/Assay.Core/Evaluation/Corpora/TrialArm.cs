using System.Collections.Immutable;

namespace Assay.Evaluation.Corpora;

/// <summary>An arm as annotators describe it.</summary>
/// <param name="Drugs">The words of the text for what it gets, and the concepts they stand for.</param>
/// <param name="Doses">Numbers of its doses.</param>
/// <param name="Sizes">How many people it has, as reported.</param>
public sealed record TrialArm(ImmutableArray<string> Drugs, ImmutableArray<double> Doses, ImmutableArray<double> Sizes);
