using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Reading.Quantities;

namespace Assay.Training;

/// <summary>Learns which arm a value belongs to.</summary>
public sealed class QuantityArmTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "quantity-arms";

    /// <inheritdoc/>
    public string Lesson => "which arm of a trial a value belongs to";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["ctro/ctro_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken) =>
        Train(QuantityGold.Of(gold), seed, cancellationToken);

    internal static LinearClassifier Train(IEnumerable<QuantityGold> gold, int seed, CancellationToken cancellationToken, TrainingOptions? options = null)
    {
        var examples = new List<Example>();
        foreach (var trial in gold)
            foreach (var sentence in trial.Sheet.Sentences)
            {
                var previous = default(Quantity);
                foreach (var value in sentence.Quantities) value.Role = trial.Role(value);
                foreach (var value in sentence.Quantities.Where(static one => one.IsValue))
                {
                    if (ArmFeatures.IsTwin(sentence, value.Index)) continue;
                    var right = trial.Of(value).Where(static one => one.Arm >= 0).Select(static one => one.Arm).ToHashSet();
                    var named = trial.Sheet.Arms.Arms.Where(arm => right.Contains(trial.Match.Arm(arm.Id))).ToList();
                    if (named.Count > 0)
                        foreach (var arm in trial.Sheet.Arms.Arms)
                        {
                            var seen = new FeatureList();
                            ArmFeatures.See(sentence, value, previous, arm, seen);
                            examples.Add(new(seen, named.Contains(arm) ? 1 : 0));
                        }
                    value.Arm = named.Count > 0 ? named[0] : null;
                    previous = value;
                }
            }
        return ClassifierTrainer.Train("quantity-arms", ["no", "yes"], examples, options ?? new() { Bits = 15, Epochs = 15, L1 = 0.2f, L2 = 1, Seed = seed }, cancellationToken);
    }
}
