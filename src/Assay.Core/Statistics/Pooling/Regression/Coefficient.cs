using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling.Regression;

/// <summary>One coefficient of a meta-regression.</summary>
/// <param name="Name"><c>intercept</c>, or the moderator's name.</param>
/// <param name="Estimate">Change of the effect for one unit of the moderator.</param>
/// <param name="StandardError">Its standard error, with Hartung and Knapp's factor where <paramref name="Df"/> is given.</param>
/// <param name="Df">Degrees of freedom of Student's t; null for the normal distribution.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record Coefficient(string Name, double Estimate, double StandardError, int? Df, double Level)
{
    /// <summary>Estimate over standard error.</summary>
    public double Statistic => Estimate / StandardError;

    /// <summary>Two-sided P.</summary>
    public double P => Df is { } df ? StudentT.TwoSided(Statistic, df) : Normal.TwoSided(Statistic);

    /// <summary>Its interval.</summary>
    public Interval Interval => PooledEstimate.Around(Estimate,
        StandardError * (Df is { } df ? StudentT.FromTwoSided((100 - Level) / 100, df) : Normal.Critical(Level)));
}
