using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Reading.Mentions;

namespace Assay.Training;

/// <summary>Learns where result sentences name arms, outcomes, times and values. Looks at words through the model <c>terms</c>, so that is trained first.</summary>
public sealed class MentionsTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "mentions";

    /// <inheritdoc/>
    public string Lesson => "where result sentences name arms, outcomes, times and values";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["results/rctart_train.jsonl"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return Learn(gold.SelectMany(static file => file.Read(ResultSentence.Read)).Select(static sentence => new MarkedSentence(sentence)), TermSense.Shipped, seed, cancellationToken);
    }

    internal static LinearChain Learn(IEnumerable<MarkedSentence> sentences, TermSense terms, int seed, CancellationToken cancellationToken) =>
        ChainTrainer.Train("mentions", MentionLabels.All, [.. sentences.Where(static sentence => !sentence.IsShifted).Select(sentence => Example(sentence, terms))],
            new() { Bits = 18, Epochs = 30, Rate = 0.05f, L1 = 0.1f, L2 = 1, Seed = seed }, cancellationToken);

    private static ChainExample Example(MarkedSentence sentence, TermSense terms)
    {
        var traits = new TokenTraits(sentence.Words, sentence.Numbers, 0, sentence.Words.Count);
        var senses = terms.Of(traits);
        var seen = ImmutableArray.CreateBuilder<FeatureList>(traits.Count);
        for (var i = 0; i < traits.Count; i++)
        {
            var features = new FeatureList();
            MentionFeatures.Of(traits, senses, i, features);
            seen.Add(features);
        }
        return new(seen.DrainToImmutable(), [.. MentionLabels.Of(sentence.Mentions, 0, sentence.Words.Count)]);
    }
}
