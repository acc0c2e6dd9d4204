using System.Collections.Immutable;

namespace Assay.Language.Learning.Layered;

/// <summary>Learns a <see cref="LayeredChain"/>: the conditional likelihood of the right labels, one sequence at a time, once for each layer.</summary>
public static class LayeredTrainer
{
    // A feature seen less often has no vector: it would be learned by heart.
    private const int Least = 3;

    /// <summary>The model that labels sequences as <paramref name="examples"/> are; its vectors already rounded to bytes, as it ships.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="labels">2 to 64 labels.</param>
    /// <param name="layers">How many layers are learned from different beginnings, 1 to 8.</param>
    /// <param name="examples">At least one.</param>
    /// <param name="options">How to learn: rows, epochs, rate, share of features hidden, seed.</param>
    /// <param name="cancellationToken">Stops between two epochs.</param>
    /// <exception cref="ArgumentException">No examples, labels that do not fit their sequence, or options out of range.</exception>
    public static LayeredChain Train(string name, ImmutableArray<string> labels, int layers, IReadOnlyList<BagExample> examples, TrainingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (labels.Length is < 2 or > 64 || layers is < 1 or > 8 || examples.Count == 0) throw new ArgumentException("A layered chain needs 2 to 64 labels, 1 to 8 layers and an example.", nameof(examples));
        if (examples.Any(example => example.Labels.Length != example.Seen.Bags.Length || example.Labels.Any(label => label < 0 || label >= labels.Length)))
            throw new ArgumentException("An example's labels do not fit its places, or are not in the list.", nameof(examples));
        var known = Known(examples, options.Bits);
        var all = new float[(1 << options.Bits) * layers * Layer.Wide];
        var learned = ImmutableArray.CreateBuilder<Layer>(layers);
        for (var layer = 0; layer < layers; layer++)
        {
            var learner = Learn(labels.Length, examples, options with { Seed = options.Seed + layer }, known, cancellationToken);
            for (var row = 0; row < known.Length; row++)
                if (known[row]) learner.Vectors.AsSpan(row * Layer.Wide, Layer.Wide).CopyTo(all.AsSpan(((row * layers) + layer) * Layer.Wide));
            learned.Add(learner.Layer);
        }
        return new(name, labels, WeightTable.Quantise(options.Bits, layers * Layer.Wide, all), learned.MoveToImmutable());
    }

    private static LayerLearner Learn(int labels, IReadOnlyList<BagExample> examples, TrainingOptions options, bool[] known, CancellationToken cancellationToken)
    {
        var chance = new Chance(options.Seed);
        var learner = new LayerLearner(labels, options, chance, known);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chance.Shuffle(order);
            foreach (var index in order)
                if (examples[index].Labels.Length > 0) learner.Learn(examples[index]);
        }
        return learner;
    }

    private static bool[] Known(IReadOnlyList<BagExample> examples, int bits)
    {
        var counts = new int[1 << bits];
        foreach (var example in examples)
            foreach (var list in example.Seen.Bags.Concat(example.Seen.Places).Append(example.Seen.Heading))
                foreach (var feature in list.Features) counts[feature.Hash >> (32 - bits)]++;
        return [.. counts.Select(static count => count >= Least)];
    }
}
