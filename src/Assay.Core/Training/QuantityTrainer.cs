using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Reading.Quantities;

namespace Assay.Training;

/// <summary>Learns which part each number of a trial plays.</summary>
public sealed class QuantityTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "quantities";

    /// <inheritdoc/>
    public string Lesson => "the part each number of a trial abstract plays: baseline, level, share, change, difference, spread, P, size";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["ctro/ctro_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken) =>
        Train(QuantityGold.Of(gold), seed, cancellationToken);

    internal static LinearChain Train(IEnumerable<QuantityGold> gold, int seed, CancellationToken cancellationToken, TrainingOptions? options = null)
    {
        var examples = new List<ChainExample>();
        foreach (var trial in gold)
            foreach (var sentence in trial.Sheet.Sentences)
            {
                if (sentence.Quantities.Count == 0) continue;
                var rows = ImmutableArray.CreateBuilder<FeatureList>();
                for (var i = 0; i < sentence.Quantities.Count; i++)
                {
                    var seen = new FeatureList();
                    RoleFeatures.See(sentence, i, seen);
                    rows.Add(seen);
                }
                examples.Add(new(rows.ToImmutable(), [.. sentence.Quantities.Select(one => (int)trial.Role(one))]));
            }
        return ChainTrainer.Train("quantities", [.. Enum.GetNames<QuantityRole>()], examples, options ?? new() { Bits = 15, Epochs = 15, L1 = 0.2f, L2 = 1, Seed = seed }, cancellationToken);
    }
}
