using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>Multinomial logistic regression over hashed features.</summary>
public sealed class LinearClassifier : LearnedModel
{
    internal LinearClassifier(string name, ImmutableArray<string> labels, WeightTable weights)
        : base(name, labels, weights)
    {
    }

    /// <summary>The score of each label, in the order of <see cref="LearnedModel.Labels"/>; the difference of two is their log odds.</summary>
    /// <exception cref="ArgumentException"><paramref name="scores"/> is shorter than the labels are many.</exception>
    public void Score(FeatureList seen, Span<double> scores)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (scores.Length < Labels.Length) throw new ArgumentException($"There are {Labels.Length} labels; give room for as many scores.", nameof(scores));
        Weights.Score(seen, scores);
    }

    /// <summary>The probability of each label; they sum to 1.</summary>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> is shorter than the labels are many.</exception>
    public void Probabilities(FeatureList seen, Span<double> probabilities)
    {
        Score(seen, probabilities);
        Softmax.Of(probabilities[..Labels.Length]);
    }

    /// <summary>The likeliest label and its probability, 0 to 1; of two alike the first.</summary>
    public (int Label, double Probability) Decide(FeatureList seen)
    {
        Span<double> odds = stackalloc double[64];
        odds = Labels.Length <= odds.Length ? odds[..Labels.Length] : new double[Labels.Length];
        Probabilities(seen, odds);
        var best = 0;
        for (var label = 1; label < odds.Length; label++)
            if (odds[label] > odds[best]) best = label;
        return (best, odds[best]);
    }
}
