using Assay.Statistics.Distributions;

namespace Assay.Statistics.Means;

/// <summary>A t test of two means.</summary>
/// <param name="Difference">Mean of arm 1 less mean of arm 2, in the outcome's unit.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Df">Degrees of freedom, not whole for Welch's.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record TTest(double Difference, double StandardError, double Df, double Level)
{
    /// <summary>Difference over standard error.</summary>
    public double T => Difference / StandardError;

    /// <summary>Two-sided P.</summary>
    public double P => StudentT.TwoSided(T, Df);

    /// <summary>Interval of the difference.</summary>
    public Interval Interval
    {
        get
        {
            var reach = StudentT.FromTwoSided((100 - Level) / 100, Df) * StandardError;
            return new(Difference - reach, Difference + reach);
        }
    }
}
