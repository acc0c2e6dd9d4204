using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Tasks;
using Assay.Language.Learning;
using Assay.Reading.Findings;
using Assay.Reading.Quantities;

namespace Assay.Training;

/// <summary>Learns which phrase names the outcome of a value.</summary>
public sealed class QuantityOutcomeTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "quantity-outcomes";

    /// <inheritdoc/>
    public string Lesson => "which phrase of a trial abstract names the outcome of a value";

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
                foreach (var value in sentence.Quantities)
                {
                    value.Role = trial.Role(value);
                    var values = trial.Of(value);
                    value.Arm = trial.Sheet.Arms.Arms.FirstOrDefault(arm => values.Exists(one => one.Arm >= 0 && one.Arm == trial.Match.Arm(arm.Id)));
                }
                foreach (var value in sentence.Quantities.Where(static one => one.IsValue))
                {
                    if (ArmFeatures.IsTwin(sentence, value.Index)) continue;
                    var named = trial.Of(value).Where(static one => one.Arm >= 0 && one.Endpoint.Length > 0).ToList();
                    var candidates = QuantitySheet.Phrases(sentence).ToList();
                    var right = candidates.FindAll(one => named.Exists(value => TrialMatch.IsNamed(Text(sentence, one.Phrase), value)));
                    var nearest = right.Count == 0 ? default(OutcomePhrase?) : right.MinBy(one => (one.Earlier ? 1000 : 0) + Math.Abs(one.Phrase.Last - value.First) + (one.Phrase.First > value.First ? 5 : 0)).Phrase;
                    if (nearest is not null)
                        foreach (var (phrase, earlier) in candidates)
                        {
                            if (phrase != nearest && right.Exists(one => one.Phrase == phrase)) continue;
                            var seen = new FeatureList();
                            trial.Sheet.See(sentence, value, previous, phrase, earlier, seen);
                            examples.Add(new(seen, phrase == nearest ? 1 : 0));
                        }
                    value.Outcome = nearest;
                    previous = value;
                }
            }
        return ClassifierTrainer.Train("quantity-outcomes", ["no", "yes"], examples, options ?? new() { Bits = 15, Epochs = 15, L1 = 0.2f, L2 = 1, Seed = seed }, cancellationToken);
    }

    private static string Text(QuantitySentence sentence, OutcomePhrase phrase) => phrase.At.Of(sentence.Span.Words.Text);
}
