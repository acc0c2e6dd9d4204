using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Directions;

namespace Assay.Training;

/// <summary>Learns which way a significant difference went.</summary>
public sealed class WayTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "way";

    /// <inheritdoc/>
    public string Lesson => "which way a significant difference went";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["directions/directions_train.jsonl.gz", "directions/snippets_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        var examples = new List<Example>();
        foreach (var (prompt, asked) in DirectionGold.Read(gold))
        {
            if (prompt.Label == Direction.NoDifference) continue;
            foreach (var (scene, weight) in DirectionGold.Evidence(prompt, asked))
            {
                var features = new FeatureList();
                WayFeatures.Add(features, scene);
                examples.Add(new(features, prompt.Label == Direction.Higher ? 1 : 0, weight));
            }
        }
        return ClassifierTrainer.Train(Task, ["lower", "higher"], examples, new() { Bits = 18, Epochs = 8, L2 = 10, Seed = seed }, cancellationToken);
    }
}
