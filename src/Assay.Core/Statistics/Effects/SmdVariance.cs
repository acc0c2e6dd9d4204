namespace Assay.Statistics.Effects;

/// <summary>Which variance a standardised mean difference gets; packages differ.</summary>
public enum SmdVariance
{
    /// <summary>1/n1 + 1/n2 + g²/(2(n1 + n2)): Hedges and Olkin's large-sample form (metafor's LS).</summary>
    LargeSample,
    /// <summary>J²(1/n1 + 1/n2 + d²/(2(n1 + n2))): Borenstein's form (metafor's LS2).</summary>
    LargeSampleCorrected,
    /// <summary>1/n1 + 1/n2 + (1 − (m − 2)/(m·J²))·g²: the unbiased form (metafor's UB).</summary>
    Unbiased,
}
