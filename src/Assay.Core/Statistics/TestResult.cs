namespace Assay.Statistics;

/// <summary>A test statistic and its two-sided P.</summary>
/// <param name="Statistic">The statistic (chi-square, t, z).</param>
/// <param name="P">0 to 1.</param>
public readonly record struct TestResult(double Statistic, double P);
