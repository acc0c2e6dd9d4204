namespace Assay.Reading.Quantities;

/// <summary>What part a number plays in a trial's results. In the order of the labels of the model that tells them.</summary>
internal enum QuantityRole
{
    /// <summary>No part in the results: doses, durations, ages, levels of confidence, names.</summary>
    Other,
    /// <summary>A value of an arm before treatment.</summary>
    Baseline,
    /// <summary>A value of an arm, measured during or after treatment.</summary>
    Level,
    /// <summary>How many or what share of an arm had an event.</summary>
    Share,
    /// <summary>A change of an arm from baseline.</summary>
    Change,
    /// <summary>A difference between arms.</summary>
    Difference,
    /// <summary>A standard deviation or error.</summary>
    Spread,
    /// <summary>A P value.</summary>
    P,
    /// <summary>The size of an arm.</summary>
    Size,
}
