namespace Assay.Statistics.Proportions;

/// <summary>A pair of equal arms, in whole people, that prints as reported.</summary>
/// <param name="PerArm">People in each arm.</param>
/// <param name="Events1">Events in arm 1.</param>
/// <param name="Events2">Events in arm 2.</param>
/// <param name="P">Two-sided P by the test asked for.</param>
public sealed record WholeDesign(int PerArm, int Events1, int Events2, double P);
