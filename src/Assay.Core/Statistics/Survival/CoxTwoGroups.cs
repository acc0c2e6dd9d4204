using Assay.Statistics.Distributions;

namespace Assay.Statistics.Survival;

/// <summary>Cox's hazard ratio of two groups.</summary>
/// <param name="LogRatio">ln of the hazard of group 1 over that of group 2.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="LogLikelihood">Partial log-likelihood at the estimate.</param>
/// <param name="LikelihoodRatio">Chi-square of the likelihood-ratio test, one degree of freedom.</param>
/// <param name="Score">Chi-square of the score test, one degree of freedom.</param>
/// <param name="Converged">Whether the maximum was found; it is not where one group has no event or never outlives the other.</param>
public sealed record CoxTwoGroups(double LogRatio, double StandardError, double LogLikelihood, double LikelihoodRatio, double Score, bool Converged)
{
    private const int MostSteps = 60;

    /// <summary>Two-sided Wald P.</summary>
    public double P => Normal.TwoSided(LogRatio / StandardError);

    /// <summary>The hazard ratio with its interval.</summary>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Cox (1972), doi:10.1111/j.2517-6161.1972.tb00899.x.</remarks>
    public Effect HazardRatio(double level = 95) => Effect.Wald(LogRatio, StandardError, true, level);

    /// <summary>Fits the ratio by Newton's steps on the partial likelihood.</summary>
    /// <param name="one">Group 1.</param>
    /// <param name="two">Group 2, the reference.</param>
    /// <param name="efron">Whether ties are handled by Efron's approximation; Breslow's if not.</param>
    /// <exception cref="ArgumentException">Times and outcomes differ in number, or a time is negative.</exception>
    /// <remarks>Cox (1972), doi:10.1111/j.2517-6161.1972.tb00899.x; Efron (1977), doi:10.1080/01621459.1977.10480613; Breslow (1974), doi:10.2307/2529620.</remarks>
    public static CoxTwoGroups Of(SurvivalTimes one, SurvivalTimes two, bool efron = true)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(two);
        one.Check();
        two.Check();
        var sets = RiskSets.Of(one, two);
        var null0 = Likelihood(sets, 0, efron);
        var (beta, at, converged) = (0.0, null0, false);
        for (var step = 0; step < MostSteps && !converged && at.Information > 0; step++)
        {
            var move = Math.Clamp(at.Score / at.Information, -2, 2);
            var next = Likelihood(sets, beta + move, efron);
            // The likelihood has one maximum; halving keeps a long step from passing it.
            for (var half = 0; half < 40 && next.Value < at.Value - 1e-12; half++)
            {
                move /= 2;
                next = Likelihood(sets, beta + move, efron);
            }
            beta += move;
            at = next;
            converged = Math.Abs(move) <= 1e-13 * (1 + Math.Abs(beta));
        }
        return new(beta, 1 / Math.Sqrt(at.Information), at.Value, 2 * (at.Value - null0.Value), null0.Score * null0.Score / null0.Information, converged && Math.Abs(beta) < 20);
    }

    private static (double Value, double Score, double Information) Likelihood(List<RiskSet> sets, double beta, bool efron)
    {
        var ratio = Math.Exp(beta);
        double value = 0, score = 0, information = 0;
        foreach (var set in sets)
        {
            var d = set.Events1 + set.Events2;
            value += set.Events1 * beta;
            score += set.Events1;
            for (var j = 0; j < d; j++)
            {
                // Efron takes off, for the j-th of d ties, j/d of those who had the event.
                var off = efron ? (double)j / d : 0;
                var first = ratio * (set.AtRisk1 - (off * set.Events1));
                var all = first + set.AtRisk2 - (off * set.Events2);
                var share = first / all;
                value -= Math.Log(all);
                score -= share;
                information += share * (1 - share);
            }
        }
        return (value, score, information);
    }
}
