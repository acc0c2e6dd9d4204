using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>A linear-chain conditional random field over hashed features: labels of a sequence, each depending on its neighbours.</summary>
/// <remarks>Lafferty, McCallum and Pereira 2001. Time is linear in the length, quadratic in the labels.</remarks>
public sealed class LinearChain : LearnedModel
{
    internal LinearChain(string name, ImmutableArray<string> labels, WeightTable weights, Steps steps)
        : base(name, labels, weights) => Steps = steps;

    internal Steps Steps { get; }

    /// <summary>An empty lattice: add what is seen place by place with one reused list, then ask for labels.</summary>
    public Lattice Begin() => new(Steps, Weights);

    /// <summary>The likeliest labels of a sequence as a whole.</summary>
    public int[] Tag(IReadOnlyList<FeatureList> seen) => Over(seen).Best();

    /// <summary>The likeliest labels and, for each, the probability of that label at that place, 0 to 1.</summary>
    public int[] Tag(IReadOnlyList<FeatureList> seen, out double[] confidences)
    {
        var lattice = Over(seen);
        var labels = lattice.Best();
        var shares = ScaledShares.Of(Steps, lattice);
        confidences = new double[labels.Length];
        for (var place = 0; place < labels.Length; place++) confidences[place] = shares[(place * Labels.Length) + labels[place]];
        return labels;
    }

    /// <summary>The probability of each label (column) at each place (row); each row sums to 1.</summary>
    public double[,] Marginals(IReadOnlyList<FeatureList> seen)
    {
        var lattice = Over(seen);
        var flat = ScaledShares.Of(Steps, lattice);
        var table = new double[lattice.Count, Labels.Length];
        Buffer.BlockCopy(flat, 0, table, 0, flat.Length * sizeof(double));
        return table;
    }

    private Lattice Over(IReadOnlyList<FeatureList> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var lattice = Begin();
        foreach (var features in seen) lattice.Add(features);
        return lattice;
    }
}
