namespace Assay.Statistics.Planning;

/// <summary>A normal approximation to the comparison of two proportions.</summary>
public enum ProportionMethod
{
    /// <summary>Null variance at the pooled proportion: Pearson's chi-square.</summary>
    Pooled,
    /// <summary>Both variances unpooled.</summary>
    Unpooled,
    /// <summary>Pooled, with the continuity correction: chi-square after Yates, or Fisher's test.</summary>
    Fleiss,
    /// <summary>On the variance-stabilising scale.</summary>
    Arcsine,
}
