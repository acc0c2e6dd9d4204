namespace Assay.Statistics.Planning;

/// <summary>People and events are counted whole.</summary>
public static class Whole
{
    /// <summary>The least whole number that is not below; the noise of the last digits (1e-12 of the value, at most 1e-9) does not count.</summary>
    /// <param name="number">Zero or more.</param>
    /// <returns>A whole number, as a double because a plan may ask for more people than there are.</returns>
    /// <remarks>Julious (2010), Sample Sizes for Clinical Trials, 1.4: sizes are rounded up.</remarks>
    public static double Up(double number) => Math.Ceiling(number - Math.Min(1e-9, number * 1e-12));
}
