using Assay.Statistics.Distributions;

namespace Assay.Statistics.Reported;

/// <summary>What a study of this precision would show if the true effect were a given one.</summary>
/// <param name="Power">Probability of significance, 0 to 1.</param>
/// <param name="TypeS">Probability that a significant estimate has the wrong sign, 0 to 1.</param>
/// <param name="TypeM">Expected size of a significant estimate over the true size, 1 or more.</param>
public readonly record struct DesignAnalysis(double Power, double TypeS, double TypeM)
{
    /// <summary>Power, sign error and exaggeration at a true effect.</summary>
    /// <param name="effect">The true effect on the analysis scale (log for ratios), not 0.</param>
    /// <param name="standardError">Standard error of the estimate on that scale, above 0.</param>
    /// <param name="alpha">Two-sided threshold, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The effect is 0, or the error or alpha is out of range.</exception>
    /// <remarks>Gelman and Carlin (2014), doi:10.1177/1745691614551642, normal case; expectation in closed form by Lu, Qiu and Deng (2019), doi:10.1111/bmsp.12132.</remarks>
    public static DesignAnalysis At(double effect, double standardError, double alpha = 0.05)
    {
        if (effect == 0 || !double.IsFinite(effect)) throw new ArgumentOutOfRangeException(nameof(effect), effect, "The true effect is not zero.");
        if (!(standardError > 0)) throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "A standard error is positive.");
        if (!(alpha > 0 && alpha < 1)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Alpha lies strictly between 0 and 1.");
        var size = Math.Abs(effect) / standardError;
        var z = Normal.FromTwoSided(alpha);
        var (right, wrong) = (Normal.Upper(z - size), Normal.Upper(z + size));
        var power = right + wrong;
        var expected = (size * (right - wrong)) + Density(z - size) + Density(z + size);
        return new(power, wrong / power, expected / power / size);
    }

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
