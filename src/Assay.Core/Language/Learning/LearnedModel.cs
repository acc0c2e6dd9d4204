using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>What was learned: a row of weights for each hashed feature. Immutable; safe on any number of threads.</summary>
public abstract class LearnedModel
{
    private protected LearnedModel(string name, ImmutableArray<string> labels, WeightTable weights) => (Name, Labels, Weights) = (name, labels, weights);

    /// <summary>What it is for (<c>roles</c>).</summary>
    public string Name { get; }

    /// <summary>The labels it tells apart; a label is its place in this list.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Logarithm of the number of rows that features are hashed to.</summary>
    public int Bits => Weights.Bits;

    internal WeightTable Weights { get; }
}
