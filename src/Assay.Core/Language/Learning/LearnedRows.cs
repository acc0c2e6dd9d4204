namespace Assay.Language.Learning;

/// <summary>The rows of a weight table while they are learned.</summary>
internal sealed class LearnedRows(TrainingOptions options, int labels)
{
    private readonly FollowTheLeader leader = new((1 << options.Bits) * labels, options);
    private readonly int shift = 32 - options.Bits;

    /// <summary>The score of each label.</summary>
    public void Score(FeatureList seen, Span<double> scores)
    {
        scores.Clear();
        foreach (var feature in seen.Features)
        {
            var row = leader.Weights.AsSpan((int)(feature.Hash >> shift) * labels, labels);
            for (var label = 0; label < labels; label++) scores[label] += feature.Value * row[label];
        }
    }

    /// <summary>One step for everything that is seen; <paramref name="slopes"/> is the slope of the loss in the score of each label.</summary>
    public void Step(FeatureList seen, ReadOnlySpan<double> slopes)
    {
        for (var label = 0; label < labels; label++)
        {
            if (Math.Abs(slopes[label]) < 1e-4) continue;
            foreach (var feature in seen.Features)
                leader.Step(((int)(feature.Hash >> shift) * labels) + label, slopes[label] * feature.Value);
        }
    }

    /// <summary>What was learned, rounded to bytes.</summary>
    public WeightTable Quantise() => WeightTable.Quantise(options.Bits, labels, leader.Weights);
}
