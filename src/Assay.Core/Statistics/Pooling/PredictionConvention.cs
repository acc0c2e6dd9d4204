using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling;

/// <summary>Which quantile a prediction interval takes.</summary>
public enum PredictionConvention
{
    /// <summary>The normal quantile, as metafor after a z test.</summary>
    Normal,
    /// <summary>Student's with k − 1 degrees of freedom.</summary>
    StudentLessOne,
    /// <summary>Student's with k − 2 degrees of freedom, as Higgins, Riley, RevMan and the meta package had it for long.</summary>
    StudentLessTwo,
}

/// <summary>Names and quantiles of the conventions.</summary>
public static class PredictionConventions
{
    /// <summary>The name in results: <c>pi_z</c>, <c>pi_t_km1</c>, <c>pi_t_km2</c>.</summary>
    /// <remarks>Veroniki and others (2019), doi:10.1002/jrsm.1319, review what packages do.</remarks>
    public static string Name(this PredictionConvention convention) => convention switch
    {
        PredictionConvention.Normal => "pi_z",
        PredictionConvention.StudentLessOne => "pi_t_km1",
        _ => "pi_t_km2",
    };

    /// <summary>The quantile for k studies, or null where no degree of freedom is left.</summary>
    /// <param name="convention">Which.</param>
    /// <param name="studies">Number of studies.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Higgins, Thompson and Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x.</remarks>
    public static double? Quantile(this PredictionConvention convention, int studies, double level)
    {
        if (convention == PredictionConvention.Normal) return Distributions.Normal.Critical(level);
        var df = convention == PredictionConvention.StudentLessOne ? studies - 1 : studies - 2;
        return df < 1 ? null : StudentT.FromTwoSided((100 - level) / 100, df);
    }
}
