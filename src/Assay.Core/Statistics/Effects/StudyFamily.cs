namespace Assay.Statistics.Effects;

/// <summary>What studies must give for a measure.</summary>
public enum StudyFamily
{
    /// <summary>Events and people in two arms.</summary>
    Counts,
    /// <summary>Means, standard deviations and sizes of two arms.</summary>
    Means,
    /// <summary>Events and person-time of two groups.</summary>
    Rates,
    /// <summary>A correlation and a size.</summary>
    Correlation,
    /// <summary>Events and people in one group.</summary>
    Proportion,
    /// <summary>A hazard ratio in one of the forms papers give.</summary>
    Hazard,
    /// <summary>An effect and its variance, standard error or interval.</summary>
    Given,
}
