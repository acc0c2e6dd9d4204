using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Mentions;

/// <summary>Says of each word what it is most often part of in trial abstracts: participants, an intervention, an outcome, or nothing.</summary>
/// <remarks>Learned from abstracts marked word by word; it lends the tagger words that the few marked result sentences lack.</remarks>
internal sealed class TermSense(LinearClassifier words)
{
    public static readonly System.Collections.Immutable.ImmutableArray<string> Labels = ["none", "participants", "intervention", "outcome"];
    private static readonly Lazy<TermSense> FromAssembly = new(static () => new(ShippedModels.Classifier("terms")));
    private static readonly uint[] Word = Templates("word"), Stem = Templates("stem"), Ending = Templates("ending");
    private static readonly uint Shape = FeatureHash.Of("shape"), Class = FeatureHash.Of("class"), Kind = FeatureHash.Of("kind"), Start = FeatureHash.Of("start"), Four = FeatureHash.Of("four");

    /// <summary>The one that ships with Assay.</summary>
    public static TermSense Shipped => FromAssembly.Value;

    /// <summary>For each token the likeliest sense and how likely it is, as one small number: 0 for nothing likely.</summary>
    public uint[] Of(TokenTraits traits)
    {
        var senses = new uint[traits.Count];
        var seen = new FeatureList();
        Span<double> odds = stackalloc double[4];
        for (var i = 0; i < senses.Length; i++)
        {
            if (traits.Kind[i] != 0 && traits.Words.Kind(traits.First + i) is not (TokenKind.Word or TokenKind.Name)) continue;
            Features(traits, i, seen);
            words.Probabilities(seen, odds);
            senses[i] = Sense(odds);
        }
        return senses;
    }

    /// <summary>What is seen of token <paramref name="i"/>: itself and its neighbours.</summary>
    public static void Features(TokenTraits traits, int i, FeatureList list)
    {
        list.Clear();
        for (var d = -1; d <= 1; d++)
        {
            var j = i + d;
            if (j < 0 || j >= traits.Count)
            {
                list.Add(FeatureHash.Mix(Start, (uint)(d + 1)));
                continue;
            }
            list.Add(FeatureHash.Mix(Word[d + 1], traits.Word[j]));
            list.Add(FeatureHash.Mix(Stem[d + 1], traits.Stem[j]));
            list.Add(FeatureHash.Mix(Ending[d + 1], traits.Ending[j]));
        }
        list.Add(FeatureHash.Mix(Shape, traits.Shape[i]));
        list.Add(FeatureHash.Mix(Class, traits.Class[i]));
        list.Add(FeatureHash.Mix(Kind, traits.Kind[i]));
        var span = traits.Words.Span(traits.First + i);
        if (span.Length > 4) list.Add(FeatureHash.Mix(Four, FeatureHash.OfLower(span[^4..])));
    }

    private static uint Sense(ReadOnlySpan<double> odds)
    {
        var best = 1;
        for (var label = 2; label < odds.Length; label++)
            if (odds[label] > odds[best]) best = label;
        return odds[best] switch { > 0.8 => 3u, > 0.5 => 2u, > 0.25 => 1u, _ => 0u } is > 0 and var level ? ((uint)best * 4) + level : 0;
    }

    private static uint[] Templates(string name) => [.. Enumerable.Range(-1, 3).Select(d => FeatureHash.Of($"{name}{d}"))];
}
