using Assay.Records;

namespace Assay.Reading;

/// <summary>A confidence interval as reported.</summary>
/// <param name="Level">Percent, 95 where not stated.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
public sealed record ConfidenceInterval(double Level, Sourced<double> Low, Sourced<double> High);
