namespace Assay.Reading;

/// <summary>What a number is. Written in JSON as kebab-case (<c>ci-bound</c>).</summary>
public enum NumberKind
{
    /// <summary>A percentage.</summary>
    Percent,
    /// <summary>Events or people counted.</summary>
    Count,
    /// <summary>What the count is out of.</summary>
    Denominator,
    /// <summary>A sample size.</summary>
    N,
    /// <summary>A P value.</summary>
    P,
    /// <summary>A bound of a confidence interval.</summary>
    CiBound,
    /// <summary>HR, OR, RR and the like.</summary>
    Ratio,
    /// <summary>A mean.</summary>
    Mean,
    /// <summary>A standard deviation.</summary>
    Sd,
    /// <summary>A standard error.</summary>
    Se,
    /// <summary>A median.</summary>
    Median,
    /// <summary>A bound of an interquartile range.</summary>
    IqrBound,
    /// <summary>A bound of a range.</summary>
    RangeBound,
    /// <summary>A fold change.</summary>
    Fold,
    /// <summary>A dose.</summary>
    Dose,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>When something was measured.</summary>
    Timepoint,
    /// <summary>An age.</summary>
    Age,
    /// <summary>A calendar year.</summary>
    Year,
    /// <summary>Anything else that bears a digit: levels (95%), names (IL-6), registry numbers, scores.</summary>
    Other,
}
