namespace Assay.Language.Learning;

/// <summary>Chance that is the same on every machine: the order of examples, and what is hidden of them.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014) drives Durstenfeld's 1964 shuffle; the runtime's own generator may change with its version.</remarks>
internal sealed class Chance(int seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>Puts <paramref name="order"/> into another order.</summary>
    public void Shuffle(Span<int> order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>What is left of <paramref name="seen"/> when a share of it is hidden; the rest weighs the more.</summary>
    public void Hide(FeatureList seen, float share, FeatureList left)
    {
        left.Clear();
        var bound = (ulong)(share * (1L << 32));
        foreach (var feature in seen.Features)
            if ((Next() >> 32) >= bound) left.Add(feature.Hash, feature.Value / (1 - share));
    }

    /// <summary>True for a share of all calls.</summary>
    public bool Falls(float share) => (Next() >> 32) < (ulong)(share * (1L << 32));

    /// <summary>A number from <paramref name="least"/> up to <paramref name="most"/>, all alike.</summary>
    public float Between(float least, float most) => least + ((most - least) * (Next() >> 40) / (1 << 24));

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
