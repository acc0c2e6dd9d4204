using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Assay.Statistics.Effects;

/// <summary>One correlation of two measurements in n people.</summary>
public static class CorrelationEffects
{
    /// <summary>The correlation itself.</summary>
    /// <param name="r">−1 to 1.</param>
    /// <param name="n">People.</param>
    /// <remarks>Hedges and Olkin (1985), Statistical Methods for Meta-Analysis, ch. 11: variance (1 − r²)²/(n − 1).</remarks>
    public static EffectSize Raw(double r, double n) =>
        Fault(r, n, 2) ?? EffectSize.Of(r, Square(1 - (r * r)) / (n - 1));

    /// <summary>Without its bias: r·₂F₁(½, ½; (n − 2)/2; 1 − r²).</summary>
    /// <param name="r">−1 to 1.</param>
    /// <param name="n">People, 5 or more.</param>
    /// <remarks>Olkin and Pratt (1958), doi:10.1214/aoms/1177706717.</remarks>
    public static EffectSize Unbiased(double r, double n)
    {
        if (Fault(r, n, 5) is { } fault) return fault;
        var g = r == 0 ? 0 : r * (r * r < 0.2 ? Integral(r, n) : Series((n - 2) / 2, 1 - (r * r)));
        return EffectSize.Of(g, Square(1 - (g * g)) / (n - 1));
    }

    /// <summary>Fisher's z, atanh r, with variance 1/(n − 3).</summary>
    /// <param name="r">Strictly between −1 and 1.</param>
    /// <param name="n">People, 4 or more.</param>
    /// <remarks>Fisher (1921), Metron 1:3–32.</remarks>
    public static EffectSize Z(double r, double n) => Fault(r, n, 4) ?? EffectSize.Of(Math.Atanh(r), 1 / (n - 3));

    // ₂F₁(½, ½; c; z): the series of positive terms, each below z times the one before.
    private static double Series(double c, double z)
    {
        var (sum, term) = (1.0, 1.0);
        for (var i = 0; term > sum * 1e-18; i++)
        {
            term *= (i + 0.5) * (i + 0.5) / ((c + i) * (i + 1)) * z;
            sum += term;
        }
        return sum;
    }

    // The same near z = 1, where the series crawls: Euler's integral with t = cos²φ, whose nodes crowd where it is steep.
    private static double Integral(double r, double n)
    {
        var beta = SpecialFunctions.GammaLn((n - 2) / 2) - SpecialFunctions.GammaLn((n - 3) / 2) - SpecialFunctions.GammaLn(0.5);
        var area = DoubleExponentialTransformation.Integrate(At, 0, Math.PI / 2, 1e-14);
        return 2 * Math.Exp(beta) * area;

        double At(double angle)
        {
            var (sine, cosine) = Math.SinCos(angle);
            return Math.Pow(sine, n - 4) / Math.Sqrt((sine * sine) + (r * r * cosine * cosine));
        }
    }

    private static double Square(double x) => x * x;

    private static EffectSize? Fault(double r, double n, int least) =>
        !(r is >= -1 and <= 1) ? EffectSize.NotEstimable("a correlation lies between −1 and 1")
        : !(n >= least) ? EffectSize.NotEstimable($"fewer than {least} people")
        : null;
}
