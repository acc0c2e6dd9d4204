using System.Collections.Immutable;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Pico;

/// <summary>Tags the tokens of sentences by what was learned from trials marked by hand.</summary>
/// <param name="chain">What was learned.</param>
/// <param name="reluctance">Below 1 it finds more and errs more; null takes the likeliest path, which is quicker.</param>
internal sealed class PicoTagger(LinearChain chain, double? reluctance)
{
    /// <summary>The labels of the chain that tells participants, interventions and outcomes, the one for other words first.</summary>
    public static ImmutableArray<string> Parts { get; } = ["-", "P", "I", "O"];

    /// <summary>The labels of the chain that finds where the name of an outcome begins and goes on.</summary>
    public static ImmutableArray<string> Names { get; } = ["-", "begins", "goes on"];

    /// <summary>The label of each token from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public int[] Tag(PicoTraits traits, int first, int end, uint place)
    {
        var lattice = chain.Begin();
        var features = new FeatureList();
        for (var k = first; k < end; k++)
        {
            features.Clear();
            PicoFeatures.Add(features, traits, k, first, end, place);
            lattice.Add(features);
        }
        return reluctance is { } held ? Decide(ScaledShares.Of(chain.Steps, lattice), end - first, held) : lattice.Best();
    }

    // Token by token the likeliest label, the label of other words held back: F1 asks for more than the likeliest path gives.
    private int[] Decide(double[] marginals, int count, double held)
    {
        var labels = new int[count];
        var kinds = chain.Labels.Length;
        for (var k = 0; k < count; k++)
        {
            var best = 0;
            for (var label = 1; label < kinds; label++)
                if (marginals[(k * kinds) + label] > (best == 0 ? marginals[k * kinds] * held : marginals[(k * kinds) + best])) best = label;
            labels[k] = best;
        }
        return labels;
    }

    /// <summary>The runs of <paramref name="label"/> as passages; a label <paramref name="opens"/> begins a new one.</summary>
    public static IEnumerable<Passage> Runs(PicoTraits traits, int[] labels, int first, int label, int opens)
    {
        var start = -1;
        for (var k = 0; k <= labels.Length; k++)
        {
            var inside = k < labels.Length && (labels[k] == label || labels[k] == opens);
            if (start >= 0 && (!inside || labels[k] == opens && opens != label))
            {
                yield return traits.Words.Range(first + start, first + k - 1);
                start = -1;
            }
            if (inside && start < 0) start = k;
        }
    }

    /// <summary>What the trainers learn from: the features of a sentence and its labels.</summary>
    public static ChainExample Example(PicoTraits traits, int first, int end, uint place, ImmutableArray<int> labels)
    {
        var seen = ImmutableArray.CreateBuilder<FeatureList>(end - first);
        for (var k = first; k < end; k++)
        {
            var features = new FeatureList();
            PicoFeatures.Add(features, traits, k, first, end, place);
            seen.Add(features);
        }
        return new(seen.DrainToImmutable(), labels);
    }
}
