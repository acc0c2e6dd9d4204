namespace Assay.Statistics.Pooling;

// The τ² of highest (restricted) likelihood. The score can have several roots and Fisher's scoring can oscillate
// between them, so the score is bracketed on a grid of v + τ² that doubles, every falling root is polished by Newton's
// steps kept inside the bracket, and likelihoods decide. Harville (1977), doi:10.1080/01621459.1977.10480998.
internal static class LikelihoodRoot
{
    private const int GridPoints = 80;
    private const int MostSteps = 200;

    public static TauSquared Of<TProfile>(TProfile profile, bool restricted)
        where TProfile : IProfile, allows ref struct
    {
        // Past the end the score is negative: its positive part is at most w² of the crude residuals.
        var end = 2 * ((profile.Plain().Residual / (profile.Studies - profile.Columns)) + profile.LargestVariance);
        var least = profile.LeastVariance;
        var ratio = Math.Max(2, Math.Pow((end + least) / least, 1.0 / GridPoints));

        var score = Score(profile.At(0), restricted);
        Mode? best = score <= 0 ? new(0, true) : null;
        var rivals = false;
        var (left, edge) = (0.0, least);
        while (left < end)
        {
            edge *= ratio;
            var right = edge - least;
            var next = Score(profile.At(right), restricted);
            if (score > 0 && !(next > 0))
            {
                var mode = Polish(profile, restricted, left, right);
                rivals = best is not null;
                // Of a lone root the likelihood need not be known.
                if (best is not { } other || Of(profile, mode.Tau2, restricted) > Of(profile, other.Tau2, restricted)) best = mode;
            }
            (left, score) = (right, next);
        }
        var found = best ?? new(left, false);
        var at = profile.At(found.Tau2);
        return new(found.Tau2, Math.Sqrt(2 / (restricted ? at.TracePP : at.SumWW)), found.Converged, rivals);
    }

    // The log-likelihood at τ², up to what does not depend on it.
    public static double Of<TProfile>(TProfile profile, double tau2, bool restricted)
        where TProfile : IProfile, allows ref struct
    {
        var (variances, design) = profile.LogDeterminants(tau2);
        return -0.5 * (variances + (restricted ? design : 0) + profile.At(tau2).Q);
    }

    private static double Score(Moments at, bool restricted) => at.U2 - (restricted ? at.TraceP : at.SumW);

    private static double Slope(Moments at, bool restricted) => (-2 * at.U3) + (restricted ? at.TracePP : at.SumWW);

    private static Mode Polish<TProfile>(TProfile profile, bool restricted, double low, double high)
        where TProfile : IProfile, allows ref struct
    {
        var tau2 = 0.5 * (low + high);
        for (var step = 0; step < MostSteps; step++)
        {
            var at = profile.At(tau2);
            var score = Score(at, restricted);
            if (score == 0) return new(tau2, true);
            if (score > 0) low = tau2;
            else high = tau2;
            var slope = Slope(at, restricted);
            var next = tau2 - (score / slope);
            // Newton's steps square their error: after one this small nothing is left to correct.
            var close = 1e-11 * (tau2 + profile.LeastVariance);
            if (slope < 0 && Math.Abs(next - tau2) <= close) return new(next, true);
            if (!(slope < 0) || !(next > low && next < high)) next = 0.5 * (low + high);
            if (high - low <= close) return new(next, true);
            tau2 = next;
        }
        return new(tau2, false);
    }

    private readonly record struct Mode(double Tau2, bool Converged);
}
