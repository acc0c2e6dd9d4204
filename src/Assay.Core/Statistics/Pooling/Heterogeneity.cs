using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling;

/// <summary>How much studies differ beyond chance.</summary>
/// <param name="Q">Cochran's Q (with moderators: the residual Q), weights 1/v.</param>
/// <param name="Df">Its degrees of freedom.</param>
/// <param name="I2">Percent of the variance that lies between studies, 0 to 100.</param>
/// <param name="H2">Total over within-study variance; below 1 only for a fixed effect.</param>
/// <remarks>
/// Higgins and Thompson (2002), doi:10.1002/sim.1186. For random effects I² = 100·τ²/(s² + τ²) and H² = τ²/s² + 1 with
/// s² = df/tr(P), as metafor has it; that is (Q − df)/Q for DerSimonian and Laird's τ² only. For a fixed effect I² is
/// max(0, (Q − df)/Q) and H² is Q/df.
/// </remarks>
public readonly record struct Heterogeneity(double Q, int Df, double I2, double H2)
{
    /// <summary>P of Q under no variance between studies; 1 where no degree of freedom is left.</summary>
    public double P => Df <= 0 ? 1 : double.IsFinite(Q) ? ChiSquare.Upper(Q, Df) : 0;

    internal static Heterogeneity Of(Moments atZero, int df, double tau2, bool random) =>
        df <= 0 ? new(0, df, 0, 1)
        : random ? OfTau(atZero.Q, df, tau2, df / atZero.TraceP)
        : new(atZero.Q, df, atZero.Q > df ? 100 * (atZero.Q - df) / atZero.Q : 0, atZero.Q / df);

    private static Heterogeneity OfTau(double q, int df, double tau2, double within) =>
        new(q, df, Share(tau2, within), (tau2 / within) + 1);

    // Percent of τ² in τ² + s².
    internal static double Share(double tau2, double within) => double.IsPositiveInfinity(tau2) ? 100 : 100 * tau2 / (within + tau2);
}
