namespace Assay.Statistics.Pooling;

/// <summary>One pool among several, on the analysis scale.</summary>
/// <param name="Name">What it is of: the study left out or added, or the group.</param>
/// <param name="Studies">Number of studies.</param>
/// <param name="Estimate">Pooled effect.</param>
/// <param name="StandardError">Its standard error (Hartung and Knapp's where asked for).</param>
/// <param name="Interval">Its interval.</param>
/// <param name="P">Two-sided P.</param>
/// <param name="Df">Degrees of freedom of Student's t; null for the normal distribution.</param>
/// <param name="Tau2">Variance between studies; 0 where the method has none.</param>
/// <param name="Heterogeneity">Q, I², H².</param>
public sealed record PoolLine(string Name, int Studies, double Estimate, double StandardError, Interval Interval, double P, int? Df,
    double Tau2, Heterogeneity Heterogeneity)
{
    internal static PoolLine Of(string name, PooledEstimate pool, bool hartungKnapp, bool adHoc) =>
        hartungKnapp && pool.HartungKnapp(adHoc) is { } scaled
            ? new(name, pool.Studies, pool.Estimate, scaled.StandardError, scaled.Interval, scaled.P, scaled.Df, pool.Tau2.Value, pool.Heterogeneity)
            : new(name, pool.Studies, pool.Estimate, pool.StandardError, pool.Interval, pool.P, null, pool.Tau2.Value, pool.Heterogeneity);

    internal static PoolLine Of(string name, Stratified.StratifiedEstimate pool) =>
        new(name, pool.Tables, pool.Estimate, pool.StandardError, pool.Interval, pool.P, null, 0, new(pool.Q, pool.Df, pool.I2, pool.H2));
}
