namespace Assay.Reading;

/// <summary>Which way an outcome is good for the patient.</summary>
public enum Polarity
{
    /// <summary>More is better (survival).</summary>
    Higher,
    /// <summary>Less is better (mortality).</summary>
    Lower,
    /// <summary>Neither, or not known.</summary>
    Neutral,
}
