using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling;

/// <summary>One pooled effect, on the analysis scale (logarithms for ratios).</summary>
/// <param name="Estimator">How τ² was estimated.</param>
/// <param name="Studies">Number of studies k, 1 or more.</param>
/// <param name="Estimate">The weighted mean.</param>
/// <param name="StandardError">Its standard error by the inverse of the weights' sum.</param>
/// <param name="Tau2">The variance between studies.</param>
/// <param name="Heterogeneity">Q, I² and H².</param>
/// <param name="Dispersion">Q at τ² over k − 1: Hartung and Knapp's factor; NaN for one study.</param>
/// <param name="LogLikelihood">For ML and REML, REML with the constant ½·ln|X'X|; else NaN.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record PooledEstimate(Estimator Estimator, int Studies, double Estimate, double StandardError, TauSquared Tau2,
    Heterogeneity Heterogeneity, double Dispersion, double LogLikelihood, double Level)
{
    /// <summary>Estimate over standard error.</summary>
    public double Z => Estimate / StandardError;

    /// <summary>Two-sided P under the normal distribution.</summary>
    public double P => Normal.TwoSided(Z);

    /// <summary>Wald's interval.</summary>
    public Interval Interval => Around(Estimate, Normal.Critical(Level) * StandardError);

    /// <summary>The standard deviation of true effects between studies, as a variance is hard to picture.</summary>
    public double Tau => Math.Sqrt(Tau2.Value);

    /// <summary>Test and interval by Hartung, Knapp, Sidik and Jonkman: Student's t with k − 1 degrees of freedom.</summary>
    /// <param name="adHoc">Whether the factor is kept from falling below 1, so that the interval is never narrower than Wald's standard error allows.</param>
    /// <returns>Null for one study.</returns>
    /// <remarks>Hartung and Knapp (2001), doi:10.1002/sim.1009; Sidik and Jonkman (2002), doi:10.1002/sim.1262; Knapp and Hartung (2003), doi:10.1002/sim.1482, for the guard.</remarks>
    public HartungKnapp? HartungKnapp(bool adHoc = false)
    {
        if (Studies < 2) return null;
        var factor = adHoc ? Math.Max(1, Dispersion) : Dispersion;
        return new(Estimate, StandardError * Math.Sqrt(factor), Studies - 1, adHoc, Level);
    }

    /// <summary>Where the true effect of a new study lies: √(se² + τ²) either side of the mean.</summary>
    /// <param name="convention">Which quantile; packages differ.</param>
    /// <param name="standardError">Another standard error of the mean (Hartung and Knapp's), or null for Wald's.</param>
    /// <returns>Null where the convention leaves no degree of freedom.</returns>
    /// <remarks>Higgins, Thompson and Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x; Riley, Higgins and Deeks (2011), doi:10.1136/bmj.d549.</remarks>
    public Interval? Prediction(PredictionConvention convention, double? standardError = null)
    {
        if (convention.Quantile(Studies, Level) is not { } quantile) return null;
        var error = standardError ?? StandardError;
        return Around(Estimate, quantile * Math.Sqrt((error * error) + Tau2.Value));
    }

    internal static Interval Around(double centre, double reach) => new(centre - reach, centre + reach);
}
