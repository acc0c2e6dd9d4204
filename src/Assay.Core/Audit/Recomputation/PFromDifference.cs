namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from a difference and its interval.</summary>
public sealed class PFromDifference() : PFromInterval("S08", "P_CI_DIFF", ratios: false);
