using System.Collections.Immutable;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling.Regression;

/// <summary>A mixed-effects meta-regression.</summary>
/// <param name="Estimator">How τ² was estimated.</param>
/// <param name="Studies">Number of studies.</param>
/// <param name="Coefficients">The intercept, then one a moderator; normal distribution.</param>
/// <param name="Tau2">Variance between studies that the moderators leave.</param>
/// <param name="Residual">Residual heterogeneity: QE, I² and H² (trace form).</param>
/// <param name="Moderators">Wald's chi-square of all moderators (QM); null where there is none.</param>
/// <param name="R2">Percent of the variance between studies that the moderators take up, not below 0; null where there was none.</param>
/// <param name="Dispersion">Residual Q at τ² over its degrees of freedom.</param>
/// <param name="LogLikelihood">For ML and REML; else NaN.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record RegressionFit(Estimator Estimator, int Studies, ImmutableArray<Coefficient> Coefficients, TauSquared Tau2,
    Heterogeneity Residual, TestResult? Moderators, double? R2, double Dispersion, double LogLikelihood, double Level)
{
    /// <summary>Number of moderators: the degrees of freedom of QM.</summary>
    public int ModeratorDf => Coefficients.Length - 1;

    /// <summary>The coefficients with Knapp and Hartung's standard errors and Student's t.</summary>
    /// <param name="adHoc">Whether the factor is kept from falling below 1.</param>
    /// <remarks>Knapp and Hartung (2003), doi:10.1002/sim.1482.</remarks>
    public ImmutableArray<Coefficient> KnappHartung(bool adHoc = false)
    {
        var scale = Math.Sqrt(Factor(adHoc));
        return [.. Coefficients.Select(one => one with { StandardError = one.StandardError * scale, Df = Residual.Df })];
    }

    /// <summary>The F test of all moderators that goes with Knapp and Hartung's standard errors.</summary>
    /// <param name="adHoc">Whether the factor is kept from falling below 1.</param>
    /// <returns>Null where there is no moderator.</returns>
    /// <remarks>Knapp and Hartung (2003), doi:10.1002/sim.1482.</remarks>
    public TestResult? KnappHartungTest(bool adHoc = false)
    {
        if (Moderators is not { } wald) return null;
        var f = wald.Statistic / (ModeratorDf * Factor(adHoc));
        return new(f, FisherF.Upper(f, ModeratorDf, Residual.Df));
    }

    private double Factor(bool adHoc) => adHoc ? Math.Max(1, Dispersion) : Dispersion;
}
