using Assay.Language.Learning;

namespace Assay.Reading.Pico;

/// <summary>The features of one token: itself, its neighbours, the bracket it is in, where its sentence stands.</summary>
internal static class PicoFeatures
{
    /// <summary>Adds the features of <paramref name="token"/> of the sentence from <paramref name="first"/> up to <paramref name="end"/>, which is of place <paramref name="place"/>.</summary>
    public static void Add(FeatureList features, PicoTraits traits, int token, int first, int end, uint place)
    {
        features.Add(FeatureHash.Mix(1, place));
        for (var d = -2; d <= 2; d++)
        {
            var at = token + d;
            var inside = at >= first && at < end;
            features.Add(FeatureHash.Mix((uint)(20 + d), inside ? traits.WordAt(at) : 7));
            features.Add(FeatureHash.Mix((uint)(30 + d), inside ? FeatureHash.Mix(traits.KindAt(at), traits.ClassAt(at)) : 7));
        }
        var (stem, before, after) = (traits.StemAt(token), token > first ? traits.StemAt(token - 1) : 7, token + 1 < end ? traits.StemAt(token + 1) : 7);
        features.Add(FeatureHash.Mix(40, stem));
        features.Add(FeatureHash.Mix(41, before));
        features.Add(FeatureHash.Mix(42, after));
        features.Add(FeatureHash.Mix(43, traits.EndingAt(token)));
        features.Add(FeatureHash.Mix(44, FeatureHash.Mix(before, stem)));
        features.Add(FeatureHash.Mix(45, FeatureHash.Mix(stem, after)));
        features.Add(FeatureHash.Mix(46, FeatureHash.Mix(stem, place)));
        features.Add(FeatureHash.Mix(47, token > first + 2 ? traits.WordAt(token - 3) : 7));
        features.Add(FeatureHash.Mix(48, token + 3 < end ? traits.WordAt(token + 3) : 7));
        features.Add(FeatureHash.Mix(49, FeatureHash.Mix(traits.ClassAt(token - 1), FeatureHash.Mix(traits.ClassAt(token), traits.ClassAt(token + 1)))));
        if (traits.IsInTitle(token)) features.Add(FeatureHash.Mix(50, traits.ClassAt(token)));
        features.Add(FeatureHash.Mix(52, FeatureHash.Mix(traits.OftenAt(token), traits.ClassAt(token))));
        features.Add(FeatureHash.Mix(53, FeatureHash.Mix(traits.WordAt(token - 2), FeatureHash.Mix(traits.WordAt(token - 1), stem))));
        features.Add(FeatureHash.Mix(54, FeatureHash.Mix(traits.WordAt(token - 2), traits.WordAt(token - 1))));
        features.Add(FeatureHash.Mix(55, FeatureHash.Mix(traits.WordAt(token + 1), traits.WordAt(token + 2))));
        features.Add(FeatureHash.Mix(51, (uint)Math.Min(4, token - first)));
    }

    /// <summary>The place of a sentence: its role and its fifth of the text.</summary>
    public static uint Place(Role role, int index, int count) => ((uint)role * 8) + (count < 2 ? 0 : (uint)(index * 5 / count));
}
