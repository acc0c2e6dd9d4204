using Assay.Statistics.Distributions;

namespace Assay.Statistics.Reported;

/// <summary>A confidence interval from an estimate and its two-sided P.</summary>
public static class IntervalFromP
{
    /// <summary>With the exact normal quantile of P.</summary>
    /// <param name="estimate">Estimate on the natural scale.</param>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <param name="isRatio">Whether the analysis scale is the logarithm.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentOutOfRangeException">P is out of range, or a ratio is not positive.</exception>
    /// <remarks>Altman and Bland (2011), doi:10.1136/bmj.d2090, with the exact quantile.</remarks>
    public static Effect Exact(double estimate, double p, bool isRatio, double level = 95) =>
        Of(estimate, Normal.FromTwoSided(Checked(p)), isRatio, level);

    /// <summary>With the approximation z = −0.862 + √(0.743 − 2.404 ln P), good for P below .5.</summary>
    /// <param name="estimate">Estimate on the natural scale.</param>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <param name="isRatio">Whether the analysis scale is the logarithm.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentOutOfRangeException">P is out of range, or a ratio is not positive.</exception>
    /// <remarks>Altman and Bland (2011), doi:10.1136/bmj.d2090.</remarks>
    public static Effect AltmanBland(double estimate, double p, bool isRatio, double level = 95) =>
        Of(estimate, AltmanBlandZ(p), isRatio, level);

    /// <summary>Altman and Bland's z of a two-sided P.</summary>
    /// <param name="p">Two-sided P, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">P is out of range.</exception>
    /// <remarks>Altman and Bland (2011), doi:10.1136/bmj.d2090.</remarks>
    public static double AltmanBlandZ(double p) => -0.862 + Math.Sqrt(0.743 - (2.404 * Math.Log(Checked(p))));

    private static Effect Of(double estimate, double z, bool isRatio, double level)
    {
        if (isRatio && !(estimate > 0)) throw new ArgumentOutOfRangeException(nameof(estimate), estimate, "A ratio is positive.");
        var analysis = isRatio ? Math.Log(estimate) : estimate;
        return Effect.Wald(analysis, Math.Abs(analysis) / z, isRatio, level);
    }

    private static double Checked(double p) =>
        p > 0 && p < 1 ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "P lies strictly between 0 and 1.");
}
