namespace Assay.Language.Learning;

/// <summary>An order by chance that is the same on every machine.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014) drives Durstenfeld's 1964 shuffle; the runtime's own generator may change with its version.</remarks>
internal sealed class Shuffle(int seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>Puts <paramref name="order"/> into another order.</summary>
    public void Of(Span<int> order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

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
