using Assay.Language.Learning;

namespace Assay.Verification.Entailment;

/// <summary>How rare words are, kept in the rows of the judge's own model.</summary>
internal static class WordRarity
{
    /// <summary>Rarity is kept divided by this, so that it rounds to bytes like other weights.</summary>
    public const float Scale = 4;

    // Rarer than this is as good as never met.
    private const int Least = 4;

    private static readonly uint Template = FeatureHash.Of("rarity");

    /// <summary>The feature whose weight is the rarity of <paramref name="key"/>.</summary>
    public static uint Feature(string key) => FeatureHash.Mix(Template, FeatureHash.Of(key));

    /// <summary>The rarity of every key met in at least four of <paramref name="texts"/>, in the order of the keys.</summary>
    public static List<(string Key, float Rarity)> Of(IReadOnlyCollection<string> texts)
    {
        var met = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var key in ClaimWords.Of(text, static _ => 0).Where(static word => word.Sort is not (WordSort.Function or WordSort.Number)).Select(static word => word.Key).Distinct(StringComparer.Ordinal))
                met[key] = met.GetValueOrDefault(key) + 1;
        return [.. met.Where(static pair => pair.Value >= Least).Select(pair => (pair.Key, (float)Math.Log((texts.Count + 1.0) / pair.Value)))];
    }
}
