namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from a ratio and its interval, on the log scale.</summary>
public sealed class PFromRatio() : PFromInterval("S07", "P_CI_RATIO", ratios: true);
