using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Mentions;

/// <summary>Finds where a sentence names arms, outcomes, times and values, by what was learned from sentences marked by hand.</summary>
internal sealed class MentionTagger(LinearChain chain, TermSense terms)
{
    private static readonly Lazy<MentionTagger> FromAssembly = new(static () => new(ShippedModels.Chain("mentions"), TermSense.Shipped));

    /// <summary>The tagger that ships with Assay.</summary>
    public static MentionTagger Shipped => FromAssembly.Value;

    /// <summary>The mentions among tokens <paramref name="first"/> up to <paramref name="end"/>, in order; none overlap.</summary>
    public List<Mention> Tag(Wording words, IReadOnlyList<Number> numbers, int first, int end)
    {
        var traits = new TokenTraits(words, numbers, first, end);
        var senses = terms.Of(traits);
        var lattice = chain.Begin();
        var seen = new FeatureList();
        for (var i = 0; i < traits.Count; i++)
        {
            MentionFeatures.Of(traits, senses, i, seen);
            lattice.Add(seen);
        }
        var labels = lattice.Best();
        var marginals = ScaledShares.Of(chain.Steps, lattice);
        var confidences = new double[labels.Length];
        for (var i = 0; i < labels.Length; i++) confidences[i] = marginals[(i * MentionLabels.All.Length) + labels[i]];
        var mentions = MentionLabels.Read(labels, confidences, first);
        MentionRescue.Add(mentions, marginals, first);
        return mentions;
    }
}
