using Assay.Statistics.Distributions;
using Assay.Statistics.Pooling.Regression;

namespace Assay.Statistics.Pooling.Funnel;

/// <summary>Whether small studies show other effects than large ones.</summary>
/// <param name="Slope">Change of the effect for one unit of standard error (Egger's intercept).</param>
/// <param name="Limit">The effect as the standard error goes to zero.</param>
/// <param name="Tau2">Variance between studies in the model; NaN for the classical test, which has a factor instead.</param>
public sealed record EggerTest(Coefficient Slope, Coefficient Limit, double Tau2)
{
    /// <summary>Meta-regression on the standard error; normal distribution.</summary>
    /// <param name="values">Effects on the analysis scale, three or more.</param>
    /// <param name="variances">Their sampling variances, not all the same.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where there are fewer than three studies, or all have one variance.</returns>
    /// <remarks>Sterne and Egger (2005) in Publication Bias in Meta-Analysis, ch. 6.</remarks>
    public static EggerTest? Mixed(ReadOnlySpan<double> values, ReadOnlySpan<double> variances,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double level = 95)
    {
        if (values.Length < 3 || !Differ(variances)) return null;
        var errors = new Moderator("standard error", [.. Roots(variances)]);
        var fit = MetaRegression.Fit(values, variances, [errors], estimator, level);
        return new(fit.Coefficients[1], fit.Coefficients[0], fit.Tau2.Value);
    }

    /// <summary>The classical weighted regression with a multiplicative factor; Student's t with k − 2 degrees of freedom.</summary>
    /// <inheritdoc cref="Mixed" path="/param"/>
    /// <returns>Null where there are fewer than three studies, or all have one variance.</returns>
    /// <remarks>Egger, Davey Smith, Schneider and Minder (1997), doi:10.1136/bmj.315.7109.629: the slope here is their intercept.</remarks>
    public static EggerTest? Classical(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, double level = 95)
    {
        if (values.Length < 3 || !Differ(variances)) return null;
        var errors = new Moderator("standard error", [.. Roots(variances)]);
        var fit = MetaRegression.Fit(values, variances, [errors], Estimator.FixedEffect, level);
        var scaled = fit.KnappHartung();
        return new(scaled[1], scaled[0], double.NaN);
    }

    private static bool Differ(ReadOnlySpan<double> variances)
    {
        var (least, largest) = (double.PositiveInfinity, 0.0);
        foreach (var variance in variances)
        {
            least = Math.Min(least, variance);
            largest = Math.Max(largest, variance);
        }
        // Sizes that differ by more than numbers can hold leave nothing to regress on.
        return Math.Sqrt(largest) - Math.Sqrt(least) > 1e-7 * Math.Sqrt(largest) && least > 1e-13 * largest && largest < 1e200;
    }

    private static double[] Roots(ReadOnlySpan<double> variances)
    {
        var roots = new double[variances.Length];
        for (var i = 0; i < roots.Length; i++) roots[i] = Math.Sqrt(variances[i]);
        return roots;
    }
}
