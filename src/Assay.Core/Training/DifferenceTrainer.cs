using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Directions;

namespace Assay.Training;

/// <summary>Learns whether a sentence reports a significant difference in the outcome asked about.</summary>
public sealed class DifferenceTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "difference";

    /// <inheritdoc/>
    public string Lesson => "whether a sentence reports a significant difference in an outcome";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["directions/directions_train.jsonl.gz", "directions/snippets_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        var examples = new List<Example>();
        foreach (var (prompt, asked) in DirectionGold.Read(gold))
            foreach (var (scene, weight) in DirectionGold.Evidence(prompt, asked))
            {
                var features = new FeatureList();
                DifferenceFeatures.Add(features, scene);
                examples.Add(new(features, prompt.Label == Direction.NoDifference ? 0 : 1, weight));
            }
        return ClassifierTrainer.Train(Task, ["same", "differs"], examples, new() { Bits = 18, Epochs = 8, L2 = 10, Seed = seed }, cancellationToken);
    }
}
