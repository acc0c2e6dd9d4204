using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning.Assurance;

/// <summary>What is believed about an effect before a trial, on a scale with 0 for no effect (ln HR, ln RR, a difference).</summary>
public sealed record Prior
{
    /// <summary>A normal belief.</summary>
    /// <param name="mean">Its middle.</param>
    /// <param name="deviation">Its standard deviation, above 0.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    public Prior(double mean, double deviation) => (Mean, Deviation) = (Admit.Finite(mean, nameof(mean)), Admit.Positive(deviation, nameof(deviation)));

    /// <summary>Its middle.</summary>
    public double Mean { get; }

    /// <summary>Its standard deviation (of the t, its scale).</summary>
    public double Deviation { get; }

    /// <summary>Degrees of freedom of a t belief; null for a normal one.</summary>
    public double? Df { get; init; }

    /// <summary>What pooled trials say of the effect of ANOTHER trial: the variance is se² + τ².</summary>
    /// <param name="mean">Pooled effect.</param>
    /// <param name="se">Its standard error, above 0.</param>
    /// <param name="tau">Standard deviation between trials, 0 or more.</param>
    /// <param name="studies">Trials pooled, at least 3: with fewer, tau is not known at all.</param>
    /// <param name="student">Whether to use t with studies − 2 degrees of freedom and not the normal.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range, or there are fewer than three trials.</exception>
    /// <remarks>Higgins, Thompson and Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x, 2.4: predictive distribution.</remarks>
    public static Prior Predictive(double mean, double se, double tau, int studies, bool student = false)
    {
        if (studies < 3) throw new ImpossiblePlanException(nameof(studies), $"is at least 3 for the effect of another trial to be foreseen, not {studies}");
        return new(mean, Math.Sqrt((Admit.Positive(se, nameof(se)) * se) + (Admit.NotNegative(tau, nameof(tau)) * tau))) { Df = student ? studies - 2 : null };
    }

    /// <summary>Chance that the effect lies below zero.</summary>
    public double BelowZero => Below(0);

    /// <summary>Chance that the effect lies below a value.</summary>
    /// <param name="value">On the prior's scale.</param>
    /// <remarks>Student (1908), doi:10.1093/biomet/6.1.1; the normal by Abramowitz and Stegun (1964), 26.2.</remarks>
    public double Below(double value)
    {
        var z = (value - Mean) / Deviation;
        if (Df is not { } df) return Normal.Lower(z);
        var tail = StudentT.TwoSided(z, df) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    // Mean of a function of the effect.
    // function: Bounded; smooth but for corners.
    // corners: Values of the effect where the function turns.
    internal double Average(Func<double, double> function, params ReadOnlySpan<double> corners) => Df is { } df
        ? OverStudent(function, df, corners)
        : OverNormal(function, corners);

    private double OverNormal(Func<double, double> function, ReadOnlySpan<double> corners)
    {
        double[] ends = [-10, -4, 0, 4, 10, .. Inside(corners, x => (x - Mean) / Deviation, 10)];
        return Quadrature.Over(x => Math.Exp(-0.5 * x * x) * 0.39894228040143267794 * function(Mean + (Deviation * x)), ends);
    }

    // x = sinh v brings the long tails of few degrees of freedom within reach; what lies beyond is below 1e-12.
    private double OverStudent(Func<double, double> function, double df, ReadOnlySpan<double> corners)
    {
        var far = Math.Asinh(df > 100 ? 12 : Math.Min(1e14, StudentT.FromTwoSided(1e-12, df)));
        var constant = 1 / (Math.Sqrt(df) * MathNet.Numerics.SpecialFunctions.Beta(0.5, df / 2));
        double[] ends = [-far, -4, -1, 0, 1, 4, far, .. Inside(corners, x => Math.Asinh((x - Mean) / Deviation), far)];
        return Quadrature.Over(v => constant * Math.Pow(1 + (Math.Sinh(v) * Math.Sinh(v) / df), -(df + 1) / 2) * Math.Cosh(v) * function(Mean + (Deviation * Math.Sinh(v))), ends);
    }

    private static List<double> Inside(ReadOnlySpan<double> corners, Func<double, double> scale, double far)
    {
        var inside = new List<double>();
        foreach (var corner in corners)
            if (scale(corner) is var at && Math.Abs(at) < far) inside.Add(at);
        return inside;
    }
}
