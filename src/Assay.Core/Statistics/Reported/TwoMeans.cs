using Assay.Statistics.Distributions;

namespace Assay.Statistics.Reported;

/// <summary>Two means with their standard deviations and sizes.</summary>
/// <param name="M1">Mean of arm 1.</param>
/// <param name="Sd1">Standard deviation of arm 1, not negative.</param>
/// <param name="N1">People of arm 1, at least 2.</param>
/// <param name="M2">Mean of arm 2.</param>
/// <param name="Sd2">Standard deviation of arm 2, not negative.</param>
/// <param name="N2">People of arm 2, at least 2.</param>
public readonly record struct TwoMeans(double M1, double Sd1, int N1, double M2, double Sd2, int N2)
{
    /// <summary>Whether a t test is possible: two people an arm and some spread.</summary>
    public bool IsTestable => N1 >= 2 && N2 >= 2 && Sd1 >= 0 && Sd2 >= 0 && Sd1 + Sd2 > 0;

    /// <summary>Two-sided P with one variance for both arms.</summary>
    /// <exception cref="InvalidOperationException">The means cannot be tested.</exception>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1.</remarks>
    public double Student()
    {
        Demand();
        var df = N1 + N2 - 2;
        var pooled = ((N1 - 1) * Sd1 * Sd1 + (N2 - 1) * Sd2 * Sd2) / df;
        return StudentT.TwoSided((M1 - M2) / Math.Sqrt(pooled * (1.0 / N1 + 1.0 / N2)), df);
    }

    /// <summary>Two-sided P with a variance for each arm.</summary>
    /// <exception cref="InvalidOperationException">The means cannot be tested.</exception>
    /// <remarks>Welch (1947), doi:10.1093/biomet/34.1-2.28, with Satterthwaite's degrees of freedom.</remarks>
    public double Welch()
    {
        Demand();
        var (v1, v2) = (Sd1 * Sd1 / N1, Sd2 * Sd2 / N2);
        var df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (N1 - 1) + v2 * v2 / (N2 - 1));
        return StudentT.TwoSided((M1 - M2) / Math.Sqrt(v1 + v2), df);
    }

    private void Demand()
    {
        if (!IsTestable) throw new InvalidOperationException("Two means are tested with two people an arm and some spread.");
    }
}
