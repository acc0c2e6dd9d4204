using System.Collections.Immutable;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling.Regression;

/// <summary>Effects explained by moderators.</summary>
public static class MetaRegression
{
    private const double Log2Pi = 1.8378770664093454836;

    /// <summary>Fits an intercept and any number of moderators.</summary>
    /// <param name="values">Effects on the analysis scale, finite.</param>
    /// <param name="variances">Their sampling variances, above 0.</param>
    /// <param name="moderators">Moderators, fewer than studies less one.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">There are too few studies, a moderator follows from the others, or a number is out of range.</exception>
    /// <remarks>
    /// Berkey, Hoaglin, Mosteller and Colditz (1995), doi:10.1002/sim.4780140406; Raudenbush (2009) in The Handbook of Research Synthesis, ch. 16.
    /// </remarks>
    public static RegressionFit Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, IReadOnlyList<Moderator> moderators,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(moderators);
        var exponent = Pooling.Studies.Check(values, variances);
        var p = moderators.Count + 1;
        if (values.Length <= p)
            throw new ArgumentException($"{p} coefficients need at least {p + 1} studies, and there are {values.Length}; leave moderators out.");
        if (exponent != 0)
        {
            var (y, v) = Pooling.Studies.Scale(values, variances, exponent);
            return Unscaled(Fit(y, v, moderators, estimator, level), Math.ScaleB(1, exponent));
        }
        var design = Design.Of(values.Length, moderators);
        var profile = new RegressionProfile(design, values, variances);
        var tau2 = TauSquared.Of(profile, estimator);
        var df = values.Length - p;
        var residual = Heterogeneity.Of(profile.At(0), df, tau2.Value, estimator != Estimator.FixedEffect);
        var at = profile.At(tau2.Value);
        var (gamma, covariance) = profile.Coefficients(tau2.Value);
        return new(estimator, values.Length, Coefficients(design, gamma, covariance, moderators, level), tau2, residual,
            Wald(gamma, covariance, p), R2(values, variances, estimator, tau2.Value), at.Q / df, LogLikelihood(profile, design, estimator, tau2.Value, at.Q), level);
    }

    private static double? R2(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, Estimator estimator, double left)
    {
        var all = TauSquared.Of(new InterceptProfile(values, variances), estimator).Value;
        return all > 0 ? Math.Max(0, 100 * (all - left) / all) : null;
    }

    private static ImmutableArray<Coefficient> Coefficients(
        Design design, double[] gamma, double[] covariance, IReadOnlyList<Moderator> moderators, double level)
    {
        var p = design.Columns;
        var beta = (double[])gamma.Clone();
        design.BackSubstitute(beta);
        var coefficients = ImmutableArray.CreateBuilder<Coefficient>(p);
        for (var j = 0; j < p; j++)
        {
            // Row j of R⁻¹, by solving against the columns of the identity.
            var row = new double[p];
            for (var c = 0; c < p; c++)
            {
                var unit = new double[p];
                unit[c] = 1;
                design.BackSubstitute(unit);
                row[c] = unit[j];
            }
            var variance = 0.0;
            for (var a = 0; a < p; a++)
                for (var b = 0; b < p; b++)
                    variance += row[a] * covariance[(a * p) + b] * row[b];
            coefficients.Add(new(j == 0 ? "intercept" : moderators[j - 1].Name, beta[j], Math.Sqrt(variance), null, level));
        }
        return coefficients.MoveToImmutable();
    }

    // The test does not mind in which columns the moderators are written.
    private static TestResult? Wald(double[] gamma, double[] covariance, int p)
    {
        var m = p - 1;
        if (m == 0) return null;
        var inner = new double[m * m];
        for (var a = 0; a < m; a++)
            for (var b = 0; b < m; b++)
                inner[(a * m) + b] = covariance[((a + 1) * p) + b + 1];
        SquareMatrix.TryFactor(inner, m);
        var solved = gamma[1..];
        SquareMatrix.Solve(inner, m, solved);
        var statistic = 0.0;
        for (var a = 0; a < m; a++) statistic += gamma[a + 1] * solved[a];
        return new(statistic, ChiSquare.Upper(statistic, m));
    }

    private static double LogLikelihood(RegressionProfile profile, Design design, Estimator estimator, double tau2, double q)
    {
        if (estimator is not (Estimator.MaximumLikelihood or Estimator.RestrictedMaximumLikelihood)) return double.NaN;
        var (variances, inner) = profile.LogDeterminants(tau2);
        var (k, p) = (profile.Studies, profile.Columns);
        return estimator == Estimator.MaximumLikelihood
            ? -0.5 * ((k * Log2Pi) + variances + q)
            : -0.5 * (((k - p) * Log2Pi) - design.LogDeterminantOfXX + variances + inner + q);
    }

    private static RegressionFit Unscaled(RegressionFit fit, double unit) => fit with
    {
        Coefficients = [.. fit.Coefficients.Select(one => one with { Estimate = one.Estimate * unit, StandardError = one.StandardError * unit })],
        Tau2 = fit.Tau2 with { Value = fit.Tau2.Value * unit * unit, StandardError = fit.Tau2.StandardError * unit * unit },
        LogLikelihood = double.NaN,
    };
}
