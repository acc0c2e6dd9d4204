using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Reading.Directions;

namespace Assay.Training;

/// <summary>Learns which sentence of an abstract answers a question about a comparison.</summary>
public sealed class EvidenceTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "evidence";

    /// <inheritdoc/>
    public string Lesson => "which sentence answers a question about a comparison";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["directions/directions_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        var examples = new List<Example>();
        foreach (var (prompt, asked) in DirectionGold.Read(gold))
        {
            if (prompt.IsSnippet) continue;
            for (var i = 0; i < asked.Scenes.Count; i++)
            {
                var features = new FeatureList();
                EvidenceFeatures.Add(features, asked.Scenes, i);
                examples.Add(new(features, DirectionGold.IsEvidence(prompt, asked, i) ? 1 : 0));
            }
        }
        return ClassifierTrainer.Train(Task, ["other", "evidence"], examples, new() { Bits = 18, Epochs = 8, L2 = 10, Seed = seed }, cancellationToken);
    }
}
