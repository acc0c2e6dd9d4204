using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>Learns a <see cref="LinearChain"/>: the conditional likelihood of the right labels, one sequence at a time.</summary>
public static class ChainTrainer
{
    /// <summary>The model that labels sequences as <paramref name="examples"/> are; already rounded to bytes, as it ships.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="labels">2 to 64 labels.</param>
    /// <param name="examples">At least one.</param>
    /// <param name="options">How to learn.</param>
    /// <param name="cancellationToken">Stops between two epochs.</param>
    /// <exception cref="ArgumentException">No examples, labels that do not fit their sequence, or options out of range.</exception>
    public static LinearChain Train(string name, ImmutableArray<string> labels, IReadOnlyList<ChainExample> examples, TrainingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (labels.Length is < 2 or > 64 || examples.Count == 0) throw new ArgumentException("A chain needs 2 to 64 labels and an example.", nameof(examples));
        if (examples.Any(example => example.Labels.Length != example.Seen.Length || example.Labels.Any(label => label < 0 || label >= labels.Length)))
            throw new ArgumentException("An example's labels do not fit its places, or are not in the list.", nameof(examples));
        var learner = new ChainLearner(labels.Length, options);
        var shuffle = new Shuffle(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shuffle.Of(order);
            foreach (var index in order)
                if (examples[index].Labels.Length > 0) learner.Learn(examples[index]);
        }
        return new(name, labels, learner.Quantise(), learner.Steps);
    }
}
