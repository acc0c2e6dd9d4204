namespace Assay.Statistics.Tables;

/// <summary>A test of a two-by-two table that an abstract may have used without naming it.</summary>
public enum ContingencyTest
{
    /// <summary>Pearson's chi-square, equal to the pooled z test squared.</summary>
    Pearson,
    /// <summary>Chi-square with Yates' continuity correction.</summary>
    Yates,
    /// <summary>Fisher's exact test, two-sided.</summary>
    Fisher,
    /// <summary>Likelihood-ratio chi-square (G).</summary>
    LikelihoodRatio,
    /// <summary>Fisher's exact test with the mid-P value.</summary>
    FisherMid,
}
