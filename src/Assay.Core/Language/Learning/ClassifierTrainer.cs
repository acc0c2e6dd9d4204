using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>Learns a <see cref="LinearClassifier"/>: logistic regression, one example at a time.</summary>
public static class ClassifierTrainer
{
    /// <summary>The model that tells the labels of <paramref name="examples"/> apart; already rounded to bytes, as it ships.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="labels">At least two labels.</param>
    /// <param name="examples">At least one.</param>
    /// <param name="options">How to learn.</param>
    /// <param name="cancellationToken">Stops between two epochs.</param>
    /// <exception cref="ArgumentException">No examples, a label out of range, or options out of range.</exception>
    public static LinearClassifier Train(string name, ImmutableArray<string> labels, IReadOnlyList<Example> examples, TrainingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (labels.Length < 2 || examples.Count == 0) throw new ArgumentException("A classifier needs two labels and an example.", nameof(examples));
        if (examples.Any(example => example.Label < 0 || example.Label >= labels.Length)) throw new ArgumentException("An example has a label that is not in the list.", nameof(examples));
        var rows = new LearnedRows(options, labels.Length);
        var shuffle = new Shuffle(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var slopes = new double[labels.Length];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shuffle.Of(order);
            foreach (var index in order)
            {
                var example = examples[index];
                rows.Score(example.Seen, slopes);
                Softmax.Of(slopes);
                slopes[example.Label] -= 1;
                foreach (ref var slope in slopes.AsSpan()) slope *= example.Weight;
                rows.Step(example.Seen, slopes);
            }
        }
        return new(name, labels, rows.Quantise());
    }
}
