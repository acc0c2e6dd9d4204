using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, each computed as the smaller one.
// Abramowitz and Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction). MathNet's own agree to eight digits only.
internal static class IncompleteGamma
{
    private const double Tiny = 1e-300;

    public static double Lower(double a, double x) => x <= 0 ? 0 : x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);

    public static double Upper(double a, double x) => x <= 0 ? 1 : x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    // xᵃ⁻¹e⁻ˣ/Γ(a).
    public static double Density(double a, double x) => Front(a, x) / x;

    private static double Series(double a, double x)
    {
        var (term, sum) = (1 / a, 1 / a);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return Front(a, x) * sum;
    }

    // Lentz's evaluation.
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < 1_000_000; n++)
        {
            var numerator = -n * (n - a);
            b += 2;
            d = (numerator * d) + b;
            if (Math.Abs(d) < Tiny) d = Tiny;
            c = b + (numerator / c);
            if (Math.Abs(c) < Tiny) c = Tiny;
            d = 1 / d;
            var factor = d * c;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-16) break;
        }
        return Front(a, x) * value;
    }

    // xᵃe⁻ˣ/Γ(a). At large a by deviance (Loader 2000), for x − a·ln x would cancel there.
    private static double Front(double a, double x)
    {
        if (a < 10) return Math.Exp((a * Math.Log(x)) - x - SpecialFunctions.GammaLn(a));
        return Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(-(a * Deviance((x - a) / a)) - StirlingError(a));
    }

    // δ − ln(1 + δ).
    private static double Deviance(double delta)
    {
        if (Math.Abs(delta) > 0.1) return delta - Math.Log(1 + delta);
        // ln(1+δ) = 2(s + s³/3 + s⁵/5 ..) with s = δ/(2 + δ); δ − 2s = δs.
        var s = delta / (2 + delta);
        var square = s * s;
        var (sum, power) = (0.0, s * square);
        for (var n = 3; Math.Abs(power) > 1e-20; n += 2)
        {
            sum += power / n;
            power *= square;
        }
        return (delta * s) - (2 * sum);
    }

    private static double StirlingError(double a)
    {
        var square = 1 / (a * a);
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (square / 1188)) * square)) * square)) * square)) / a;
    }
}
