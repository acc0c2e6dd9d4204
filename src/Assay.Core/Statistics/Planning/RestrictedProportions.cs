namespace Assay.Statistics.Planning;

/// <summary>The two proportions nearest to those given, in likelihood, whose difference is the margin.</summary>
/// <param name="Test">In the test arm.</param>
/// <param name="Control">In the control arm.</param>
public readonly record struct RestrictedProportions(double Test, double Control)
{
    /// <summary>Maximum likelihood where test less control equals <paramref name="difference"/>.</summary>
    /// <param name="test">Proportion in the test arm.</param>
    /// <param name="control">Proportion in the control arm.</param>
    /// <param name="difference">Difference under the null, between −1 and 1.</param>
    /// <param name="ratio">People in the control arm for each in the test arm.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Farrington and Manning (1990), doi:10.1002/sim.4780091208, appendix: the cubic by its trigonometric root.</remarks>
    public static RestrictedProportions Of(double test, double control, double difference, double ratio = 1)
    {
        Admit.Probability(test, nameof(test));
        Admit.Probability(control, nameof(control));
        Admit.Positive(ratio, nameof(ratio));
        if (!(Math.Abs(difference) < 1)) throw new ImpossiblePlanException("margin", $"lies between -1 and 1, not at {Admit.Text(difference)}");
        return Between(test, control, difference, ratio);
    }

    // The same for proportions as they are observed, 0 and 1 among them.
    internal static RestrictedProportions Between(double test, double control, double difference, double ratio)
    {
        var a = 1 + ratio;
        var b = -(1 + ratio + test + (ratio * control) + (difference * (ratio + 2)));
        var c = (difference * difference) + (difference * ((2 * test) + ratio + 1)) + test + (ratio * control);
        var d = -test * difference * (1 + difference);
        var third = b / (3 * a);
        var v = (third * third * third) - (b * c / (6 * a * a)) + (d / (2 * a));
        var u = Math.CopySign(Math.Sqrt(Math.Max(0, (third * third) - (c / (3 * a)))), v);
        var w = u == 0 ? Math.PI / 2 : (Math.PI + Math.Acos(Math.Clamp(v / (u * u * u), -1, 1))) / 3;
        var restricted = Math.Clamp((2 * u * Math.Cos(w)) - third, Math.Max(0, difference), Math.Min(1, 1 + difference));
        return new(restricted, restricted - difference);
    }
}
