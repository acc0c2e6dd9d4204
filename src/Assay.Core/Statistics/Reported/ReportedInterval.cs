using Assay.Statistics.Distributions;

namespace Assay.Statistics.Reported;

/// <summary>An estimate with its confidence interval as print shows them.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="IsRatio">Whether the analysis scale is the logarithm.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record ReportedInterval(Printed Estimate, Printed Low, Printed High, bool IsRatio, double Level = 95)
{
    /// <summary>Whether bounds are in order and, for a ratio, positive.</summary>
    public bool IsUsable => Low.Value < High.Value && (!IsRatio || (Low.Value > 0 && Estimate.Value > 0));

    /// <summary>Standard error on the analysis scale, from the width.</summary>
    public double StandardError => Width(Low.Value, High.Value) / (2 * Normal.Critical(Level));

    /// <summary>z of the estimate against no effect.</summary>
    public double Z => Scale(Estimate.Value) / StandardError;

    /// <summary>Two-sided P of no effect.</summary>
    /// <remarks>Altman and Bland (2011), doi:10.1136/bmj.d2304, with the exact normal tail in place of their approximation.</remarks>
    public double P() => Normal.TwoSided(Z);

    /// <summary>Two-sided P by the approximation exp(−0.717z − 0.416z²).</summary>
    /// <remarks>Altman and Bland (2011), doi:10.1136/bmj.d2304.</remarks>
    public double ApproximateP()
    {
        var z = Math.Abs(Z);
        return Math.Exp((-0.717 * z) - (0.416 * z * z));
    }

    /// <summary>Smallest and largest P when estimate and bounds take any value that prints as they do.</summary>
    /// <remarks>Altman and Bland (2011), doi:10.1136/bmj.d2304, over the eight corners of the rounding box; 1 is reached where the box holds no effect.</remarks>
    public Interval PBox()
    {
        var (low, high) = (1.0, 0.0);
        foreach (var estimate in Ends(Estimate))
            foreach (var lower in Ends(Low))
                foreach (var upper in Ends(High))
                {
                    if (!(lower < upper)) return new(0, 1);
                    var p = Normal.TwoSided(Scale(estimate) * 2 * Normal.Critical(Level) / Width(lower, upper));
                    (low, high) = (Math.Min(low, p), Math.Max(high, p));
                }
        return new(low, Estimate.Rounding.Contains(IsRatio ? 1 : 0) ? 1 : high);
    }

    /// <summary>Where the middle of the interval lies: geometric for ratios, else arithmetic.</summary>
    /// <remarks>Tierney and others (2007), doi:10.1186/1745-6215-8-16: a Wald interval is symmetric on its analysis scale.</remarks>
    public double Centre() => Middle(Low.Value, High.Value);

    /// <summary>Smallest and largest middle over the rounding of the bounds.</summary>
    /// <remarks>Tierney and others (2007), doi:10.1186/1745-6215-8-16.</remarks>
    public Interval CentreBox() => new(Middle(Ends(Low)[0], Ends(High)[0]), Middle(Ends(Low)[1], Ends(High)[1]));

    private double[] Ends(Printed value)
    {
        var box = value.Rounding;
        // A ratio printed as 0.0 stands for something positive.
        return IsRatio ? [Math.Max(box.Low, Math.Min(1e-9, value.HalfUnit)), box.High] : [box.Low, box.High];
    }

    private double Scale(double value) => IsRatio ? Math.Log(value) : value;

    private double Width(double low, double high) => Scale(high) - Scale(low);

    private double Middle(double low, double high) => IsRatio ? Math.Sqrt(low * high) : (low + high) / 2;
}
