using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling.Stratified;

/// <summary>One effect pooled over tables without weighting estimates; logarithm for ratios.</summary>
/// <param name="Tables">Tables that entered.</param>
/// <param name="Compared">Tables with an estimate of their own, over which Q runs.</param>
/// <param name="Estimate">Pooled effect on the analysis scale.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Q">Heterogeneity of the tables' own estimates about it, weights 1/v.</param>
/// <param name="Level">Confidence level in percent.</param>
public sealed record StratifiedEstimate(int Tables, int Compared, double Estimate, double StandardError, double Q, double Level)
{
    /// <summary>Estimate over standard error.</summary>
    public double Z => Estimate / StandardError;

    /// <summary>Two-sided P under the normal distribution.</summary>
    public double P => Normal.TwoSided(Z);

    /// <summary>Wald's interval.</summary>
    public Interval Interval => PooledEstimate.Around(Estimate, Normal.Critical(Level) * StandardError);

    /// <summary>Q's degrees of freedom.</summary>
    public int Df => Compared - 1;

    /// <summary>P of Q; 1 where no degree of freedom is left.</summary>
    public double QP => Df < 1 ? 1 : ChiSquare.Upper(Q, Df);

    /// <summary>max(0, (Q − df)/Q), percent.</summary>
    public double I2 => Q > Df && Df > 0 ? 100 * (Q - Df) / Q : 0;

    /// <summary>Q/df; 1 where no degree of freedom is left.</summary>
    public double H2 => Df < 1 ? 1 : Q / Df;

    internal static StratifiedEstimate? Of(int tables, double estimate, double variance, IEnumerable<Effects.EffectSize> own, double level)
    {
        if (!double.IsFinite(estimate) || !(variance > 0) || !double.IsFinite(variance)) return null;
        var (q, compared) = (0.0, 0);
        foreach (var one in own)
        {
            if (!one.IsEstimable) continue;
            var apart = one.Value - estimate;
            q += apart * apart / one.Variance;
            compared++;
        }
        return new(tables, compared, estimate, Math.Sqrt(variance), q, level);
    }
}
