namespace Assay.Statistics.Planning.Simulation;

/// <summary>A stream of chance that is the same on every machine.</summary>
/// <remarks>xoshiro256** of Blackman and Vigna (2021), doi:10.1145/3460772, seeded by SplitMix64.</remarks>
internal struct Chance
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong a, b, c, d;
    private double? spare;

    // The stream of one block of trials.
    public Chance(ulong seed, ulong block)
    {
        var state = unchecked(seed ^ (block * 0xD1342543DE82EF95UL));
        (a, b, c, d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    // Above 0 and below 1.
    public double Uniform() => ((Next() >> 11) + 0.5) * Unit;

    // With mean 1.
    public double Exponential() => -Math.Log(Uniform());

    // Standard normal, by the polar method, two at a time.
    public double Normal()
    {
        if (spare is { } kept)
        {
            spare = null;
            return kept;
        }
        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var square = (x * x) + (y * y);
            if (square is >= 1 or 0) continue;
            var scale = Math.Sqrt(-2 * Math.Log(square) / square);
            spare = y * scale;
            return x * scale;
        }
    }

    private ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(b * 5, 7) * 9;
            var shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = ulong.RotateLeft(d, 45);
            return result;
        }
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
