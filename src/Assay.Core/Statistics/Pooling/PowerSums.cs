namespace Assay.Statistics.Pooling;

// Σ wᵃ·yᵇ of some studies at one τ² (a of 1 to 3, b of 0 to 2) and Σ ln(v + τ²): all that a pool without moderators is made of.
// Sums are added and taken apart in one step, so that many overlapping pools cost one pass together.
internal static class PowerSums
{
    public const int Count = 10;

    public static void Of(double y, double v, double tau2, Span<double> into)
    {
        var w = 1 / (v + tau2);
        var power = w;
        for (var a = 0; a < 9; a += 3)
        {
            into[a] = power;
            into[a + 1] = power * y;
            into[a + 2] = power * y * y;
            power *= w;
        }
        into[9] = Math.Log(v + tau2);
    }

    public static Moments Moments(ReadOnlySpan<double> s)
    {
        var mean = s[1] / s[0];
        var along = s[4] - (mean * s[3]);
        var share = s[3] / s[0];
        return new(About(s, 0, mean), About(s, 3, mean), Math.Max(0, About(s, 6, mean) - (along * along / s[0])), s[0] - share,
            s[3] - (2 * s[6] / s[0]) + (share * share), s[0], s[3]);
    }

    // Σ wᵃ(y − mean)², which rounding may take below zero.
    private static double About(ReadOnlySpan<double> s, int a, double mean) => Math.Max(0, s[a + 2] - (mean * ((2 * s[a + 1]) - (mean * s[a]))));
}
