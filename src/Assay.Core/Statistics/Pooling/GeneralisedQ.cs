namespace Assay.Statistics.Pooling;

// The τ² at which Q(τ²) = Σ (y − μ)²/(v + τ²) has a given value. Q falls and is convex, so Newton's steps from zero
// never pass the root. DerSimonian and Kacker (2007), doi:10.1016/j.cct.2006.04.004; Viechtbauer (2007), doi:10.1002/sim.2514.
internal static class GeneralisedQ
{
    private const int MostSteps = 2000;

    public static (double Tau2, bool Converged) Root<TProfile>(TProfile profile, double target)
        where TProfile : IProfile, allows ref struct
    {
        var tau2 = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var at = profile.At(tau2);
            if (!(at.Q > target)) return (tau2, !double.IsNaN(at.Q));
            var move = (at.Q - target) / at.U2;
            tau2 += move;
            // Steps square their error: after one this small nothing is left to correct.
            if (!(move > 1e-11 * (tau2 + profile.LeastVariance))) return (tau2, double.IsFinite(tau2));
        }
        return (tau2, false);
    }
}
