namespace Assay.Statistics.Proportions;

/// <summary>Differences of proportions on the arcsine scale.</summary>
public static class ArcsineDifference
{
    /// <summary>Cohen's h, signed; 0.2 is small, 0.5 medium, 0.8 large.</summary>
    /// <param name="p1">Proportion in arm 1, 0 to 1.</param>
    /// <param name="p2">Proportion in arm 2, 0 to 1.</param>
    /// <remarks>Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 6.2: h = 2·asin√p1 − 2·asin√p2.</remarks>
    public static double CohenH(double p1, double p2) => (2 * Math.Asin(Math.Sqrt(p1))) - (2 * Math.Asin(Math.Sqrt(p2)));
}
