using Assay.Statistics.Effects;

namespace Assay.Statistics.Means;

/// <summary>Tests of two means from means, standard deviations and sizes.</summary>
public static class TTests
{
    /// <summary>Student's test: one standard deviation for both arms.</summary>
    /// <param name="one">Arm 1, two people or more.</param>
    /// <param name="two">Arm 2, two people or more.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where an arm has no spread or fewer than two people.</returns>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1.</remarks>
    public static TTest? Student(ArmMeans one, ArmMeans two, double level = 95)
    {
        if ((one.Fault ?? two.Fault) is not null) return null;
        var error = MeanEffects.PooledSd(one, two) * Math.Sqrt((1 / one.N) + (1 / two.N));
        return new(one.Mean - two.Mean, error, one.N + two.N - 2, level);
    }

    /// <summary>Welch's test: each arm has its own standard deviation; degrees of freedom by Satterthwaite.</summary>
    /// <param name="one">Arm 1, two people or more.</param>
    /// <param name="two">Arm 2, two people or more.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where an arm has no spread or fewer than two people.</returns>
    /// <remarks>Welch (1947), doi:10.1093/biomet/34.1-2.28; Satterthwaite (1946), doi:10.2307/3002019.</remarks>
    public static TTest? Welch(ArmMeans one, ArmMeans two, double level = 95)
    {
        if ((one.Fault ?? two.Fault) is not null) return null;
        var (v1, v2) = (one.SquaredError, two.SquaredError);
        var df = (v1 + v2) * (v1 + v2) / ((v1 * v1 / (one.N - 1)) + (v2 * v2 / (two.N - 1)));
        return new(one.Mean - two.Mean, Math.Sqrt(v1 + v2), df, level);
    }
}
