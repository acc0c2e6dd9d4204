using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling;

/// <summary>A mean tested against Student's t with a standard error that the spread of the studies scales.</summary>
/// <param name="Estimate">The pooled effect, unchanged.</param>
/// <param name="StandardError">Scaled standard error.</param>
/// <param name="Df">Degrees of freedom.</param>
/// <param name="AdHoc">Whether the factor was kept from falling below 1.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record HartungKnapp(double Estimate, double StandardError, int Df, bool AdHoc, double Level)
{
    /// <summary>Estimate over standard error; infinite where studies are identical and no guard holds.</summary>
    public double T => Estimate / StandardError;

    /// <summary>Two-sided P; NaN where estimate and standard error are both 0.</summary>
    public double P => double.IsInfinity(T) ? 0 : double.IsNaN(T) ? double.NaN : StudentT.TwoSided(T, Df);

    /// <summary>Its interval.</summary>
    public Interval Interval => PooledEstimate.Around(Estimate, StudentT.FromTwoSided((100 - Level) / 100, Df) * StandardError);
}
