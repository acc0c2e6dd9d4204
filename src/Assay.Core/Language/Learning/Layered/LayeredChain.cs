using System.Collections.Immutable;

namespace Assay.Language.Learning.Layered;

/// <summary>
/// A chain of labels over bags of features, seen through a hidden layer: the features of a bag have vectors that are added up, and a place is judged by its
/// own vector, its neighbours', the whole's and the heading's. Several such layers, learned from different beginnings, are asked and their answers averaged.
/// </summary>
/// <remarks>Vectors that add up: Joulin, Grave, Bojanowski and Mikolov 2017. A chain over a layer: Collobert et al. 2011.</remarks>
public sealed class LayeredChain : LearnedModel
{
    internal LayeredChain(string name, ImmutableArray<string> labels, WeightTable vectors, ImmutableArray<Layer> layers)
        : base(name, labels, vectors) => Layers = layers;

    internal ImmutableArray<Layer> Layers { get; }

    /// <summary>The probability of each label at each place, place after place; the labels of a place sum to 1.</summary>
    public double[] Marginals(BagSequence seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var count = seen.Bags.Length;
        var shares = new double[count * Labels.Length];
        if (count == 0) return shares;
        var wide = Layers.Length * Layer.Wide;
        var rows = Vectors(seen, wide);
        var vectors = new float[rows.Length / Layers.Length];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            for (var at = 0; at < vectors.Length / Layer.Wide; at++) rows.AsSpan((at * wide) + (layer * Layer.Wide), Layer.Wide).CopyTo(vectors.AsSpan(at * Layer.Wide));
            var own = ScaledShares.Of(Layers[layer].Steps, Layers[layer].Scores(vectors, count));
            for (var i = 0; i < own.Length; i++) shares[i] += own[i] / Layers.Length;
        }
        return shares;
    }

    /// <summary>What a feature of a bag counts, for their number in it.</summary>
    internal static float Share(int features) => 1 / MathF.Sqrt(Math.Max(1, features));

    /// <summary>What a feature of a standing counts.</summary>
    internal const float Standing = 0.5f;

    // The vectors of the places, of the whole, of the heading and of the standings, those of all layers side by side.
    private float[] Vectors(BagSequence seen, int wide)
    {
        var count = seen.Bags.Length;
        var rows = new float[((2 * count) + 2) * wide];
        var whole = rows.AsSpan(count * wide, wide);
        for (var place = 0; place < count; place++)
        {
            var own = rows.AsSpan(place * wide, wide);
            Weights.Sum(seen.Bags[place], Share(seen.Bags[place].Count), own);
            Layer.Add(1f / count, own, whole);
            Weights.Sum(seen.Places[place], Standing, rows.AsSpan((count + 2 + place) * wide, wide));
        }
        Weights.Sum(seen.Heading, Share(seen.Heading.Count), rows.AsSpan((count + 1) * wide, wide));
        return rows;
    }
}
