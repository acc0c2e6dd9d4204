using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning;

/// <summary>Sizes of trials that are to show that a treatment is not worse by a margin or more. Alpha is one-sided.</summary>
public static class NonInferiority
{
    /// <summary>People needed in the test arm, not rounded, unpooled; the outcome is good and the null is test − control ≤ −margin.</summary>
    /// <param name="test">Proportion in the test arm.</param>
    /// <param name="control">Proportion in the control arm.</param>
    /// <param name="margin">Above 0; test lies above control less margin.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="alpha">One-sided.</param>
    /// <param name="ratio">People in the control arm for each in the test arm.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Blackwelder (1982), doi:10.1016/0197-2456(82)90024-1.</remarks>
    public static double ProportionsWald(double test, double control, double margin, double power, double alpha = 0.025, double ratio = 1)
    {
        var (sum, gap) = (Sum(power, alpha), Gap(test, control, margin, ratio));
        return sum * sum * Variance(test, control, ratio) / (gap * gap);
    }

    /// <summary>People needed in the test arm, not rounded, with the null variance at the restricted maximum likelihood.</summary>
    /// <param name="test">Proportion in the test arm.</param>
    /// <param name="control">Proportion in the control arm.</param>
    /// <param name="margin">Above 0; test lies above control less margin.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="alpha">One-sided.</param>
    /// <param name="ratio">People in the control arm for each in the test arm.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Farrington and Manning (1990), doi:10.1002/sim.4780091208, method 3.</remarks>
    public static double ProportionsFarringtonManning(double test, double control, double margin, double power, double alpha = 0.025, double ratio = 1)
    {
        var gap = Gap(test, control, margin, ratio);
        var restricted = RestrictedProportions.Of(test, control, -margin, ratio);
        var threshold = new Threshold(alpha, 1);
        var root = (threshold.Z * Math.Sqrt(Variance(restricted.Test, restricted.Control, ratio)))
            + (Normal.Quantile(Admit.Power(power, threshold)) * Math.Sqrt(Variance(test, control, ratio)));
        return root * root / (gap * gap);
    }

    /// <summary>People needed in arm 1, not rounded, for means where more is better; by Student's test.</summary>
    /// <param name="difference">True difference, arm 1 less arm 2, above −margin.</param>
    /// <param name="deviation">Standard deviation within an arm, above 0.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="alpha">One-sided.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <param name="known">Whether the standard deviation counts as known (normal, not t).</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Julious (2004), doi:10.1002/sim.1783, section 4.</remarks>
    public static double Means(double difference, double deviation, double margin, double power, double alpha = 0.025, double ratio = 1, bool known = false)
    {
        var distance = Admit.Finite(difference, nameof(difference)) + Admit.Positive(margin, nameof(margin));
        if (!(distance > 0)) throw new ImpossiblePlanException(nameof(margin), "is larger than the loss that is expected");
        var threshold = new Threshold(alpha, 1);
        return known
            ? TwoMeans.NormalSize(distance, deviation, power, threshold, ratio)
            : TwoMeans.Size(distance, deviation, power, threshold, ratio);
    }

    /// <summary>Events needed in both arms, not rounded, to show a hazard ratio below the margin.</summary>
    /// <param name="hr">True hazard ratio, above 0, below the margin.</param>
    /// <param name="margin">Hazard ratio that is to be ruled out, above 1.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="alpha">One-sided.</param>
    /// <param name="ratio">People in the experimental arm for each in the control arm.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Schoenfeld (1981), doi:10.1093/biomet/68.1.316, about the margin; Jung and others (2005), doi:10.1016/j.cct.2005.02.002.</remarks>
    public static double Hazard(double hr, double margin, double power, double alpha = 0.025, double ratio = 1)
    {
        Admit.Positive(hr, nameof(hr));
        if (!(margin > 1 && double.IsFinite(margin))) throw new ImpossiblePlanException(nameof(margin), $"is a hazard ratio above 1, not {Admit.Text(margin)}");
        if (!(hr < margin)) throw new ImpossiblePlanException(nameof(hr), "lies below the margin");
        return LogRank.Events(margin / hr, power, new Threshold(alpha, 1), ratio);
    }

    internal static double Variance(double test, double control, double ratio) => (test * (1 - test)) + (control * (1 - control) / ratio);

    private static double Sum(double power, double alpha)
    {
        var threshold = new Threshold(alpha, 1);
        return threshold.Z + Normal.Quantile(Admit.Power(power, threshold));
    }

    private static double Gap(double test, double control, double margin, double ratio)
    {
        Admit.Probability(test, "p1");
        Admit.Probability(control, "p2");
        Admit.Probability(margin, nameof(margin));
        Admit.Positive(ratio, nameof(ratio));
        return test - control + margin is > 0 and var gap
            ? gap
            : throw new ImpossiblePlanException(nameof(margin), "is larger than the loss that is expected");
    }
}
