namespace Assay.Statistics;

/// <summary>An effect size with its standard error and interval.</summary>
/// <param name="Estimate">On the natural scale (a ratio, or a difference of proportions).</param>
/// <param name="StandardError">On the analysis scale: of the logarithm for ratios, else of the estimate.</param>
/// <param name="Interval">On the natural scale.</param>
/// <param name="IsRatio">Whether the analysis scale is the logarithm.</param>
public sealed record Effect(double Estimate, double StandardError, Interval Interval, bool IsRatio)
{
    /// <summary>The estimate on the analysis scale.</summary>
    public double OnAnalysisScale => IsRatio ? Math.Log(Estimate) : Estimate;

    /// <summary>Whether the interval leaves out no effect (1 for ratios, 0 for differences).</summary>
    public bool ExcludesNull => !Interval.Contains(IsRatio ? 1 : 0);

    /// <summary>An effect with the Wald interval on its analysis scale.</summary>
    /// <param name="analysis">Estimate on the analysis scale.</param>
    /// <param name="standardError">Its standard error, not negative.</param>
    /// <param name="isRatio">Whether that scale is the logarithm.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Wald (1943), doi:10.1090/S0002-9947-1943-0012401-3.</remarks>
    public static Effect Wald(double analysis, double standardError, bool isRatio, double level)
    {
        var reach = Distributions.Normal.Critical(level) * standardError;
        var ends = new Interval(analysis - reach, analysis + reach);
        return isRatio
            ? new(Math.Exp(analysis), standardError, ends.Map(Math.Exp), true)
            : new(analysis, standardError, ends, false);
    }
}
