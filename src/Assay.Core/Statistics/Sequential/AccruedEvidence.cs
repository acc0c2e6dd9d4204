using System.Collections.Immutable;
using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;
using Assay.Statistics.Pooling;

namespace Assay.Statistics.Sequential;

/// <summary>
/// A living pool watched like a trial: how much information it has of what it needs, and whether its z has crossed a boundary that spends alpha
/// over the studies as they come in.
/// </summary>
/// <param name="Anticipated">Effect to be shown or ruled out, on the analysis scale, not 0.</param>
/// <param name="Alpha">Alpha of both sides together.</param>
/// <param name="Power">Power that the required information gives.</param>
/// <param name="Diversity">D², the share of the pool's variance that is spread between studies, 0 to below 1.</param>
/// <param name="Fixed">Information needed if all studies measured one effect: 1 over a variance.</param>
/// <param name="Required">Information needed with this diversity.</param>
/// <param name="Steps">One a study, in the order of their coming in.</param>
/// <param name="Adjusted">Interval of the pool that counts the looking; null where the last boundary is infinite.</param>
/// <param name="Final">The boundary at all the information needed.</param>
public sealed record AccruedEvidence(double Anticipated, double Alpha, double Power, double Diversity, double Fixed, double Required,
    ImmutableArray<AccruedStep> Steps, Interval? Adjusted, double Final)
{
    // Beyond this the information needed has no meaning.
    private const double MostDiversity = 0.9999;

    /// <summary>The first study with which the boundary was crossed, or null.</summary>
    public AccruedStep? Crossing => Steps.FirstOrDefault(step => step.Boundary is { } z && Math.Abs(step.Z) >= z);

    /// <summary>The first study with which the usual P fell below alpha, or null.</summary>
    public AccruedStep? Naive => Steps.FirstOrDefault(step => Math.Abs(step.Z) >= -Normal.Quantile(Alpha / 2));

    /// <summary>Information there is, of what is needed.</summary>
    public double Share => Steps[^1].Share;

    /// <summary>Watches a pool, its studies by year, those without one last.</summary>
    /// <param name="pool">An inverse-variance pool of one study at least, all with an estimate of their own.</param>
    /// <param name="anticipated">Effect to be shown or ruled out, on the analysis scale, not 0.</param>
    /// <param name="alpha">Alpha of both sides together.</param>
    /// <param name="power">Power.</param>
    /// <exception cref="ImpossiblePlanException">The effect, alpha or power is out of range.</exception>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659; Wetterslev and others (2009), doi:10.1186/1471-2288-9-86.</remarks>
    public static AccruedEvidence Of(MetaAnalysis pool, double anticipated, double alpha = 0.05, double power = 0.8)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var came = pool.Studies.OrderBy(one => one.Study.Year ?? double.MaxValue).ToList();
        return Of([.. came.Select(one => one.Study.Name)], [.. came.Select(one => one.Effect.Value)], [.. came.Select(one => one.Effect.Variance)], anticipated, pool.Options.Estimator, alpha, power);
    }

    /// <summary>Watches a pool.</summary>
    /// <param name="names">Studies in the order of their coming in.</param>
    /// <param name="values">Their effects, on the analysis scale.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <param name="anticipated">Effect to be shown or ruled out, on that scale, not 0: one worth finding, never the one just pooled.</param>
    /// <param name="estimator">How τ² is estimated, for the pool at each study.</param>
    /// <param name="alpha">Alpha of both sides together.</param>
    /// <param name="power">Power.</param>
    /// <exception cref="ImpossiblePlanException">The effect, alpha or power is out of range.</exception>
    /// <exception cref="ArgumentException">There is no study, or a variance is not above 0.</exception>
    /// <remarks>
    /// Boundaries by Lan and DeMets (1983), doi:10.1093/biomet/70.3.659, alpha spent as by O'Brien and Fleming, on each side by itself; information and
    /// its inflation by 1/(1 − D²), D² = (V_random − V_fixed)/V_random, by Wetterslev and others (2009), doi:10.1186/1471-2288-9-86, and (2008),
    /// doi:10.1016/j.jclinepi.2007.03.013. Information is statistical (Σ1/v), not a number of people. Studies that add less than a thousandth
    /// of the information needed (of more than 48, less than a forty-eighth) are held to the boundary of the look before.
    /// </remarks>
    public static AccruedEvidence Of(IReadOnlyList<string> names, ReadOnlySpan<double> values, ReadOnlySpan<double> variances, double anticipated,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double alpha = 0.05, double power = 0.8)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (!(Math.Abs(Admit.Finite(anticipated, nameof(anticipated))) > 0)) throw new ImpossiblePlanException(nameof(anticipated), "is not the value of no effect: there is nothing to watch for");
        var threshold = new Threshold(alpha, 2);
        Admit.Power(power, threshold);
        var pools = Sensitivity.Cumulative(values, variances, estimator);
        if (pools.IsEmpty) throw new ArgumentException("A pool that is watched holds one study at least.", nameof(values));
        var accrued = new double[values.Length];
        for (var i = 0; i < accrued.Length; i++) accrued[i] = (i > 0 ? accrued[i - 1] : 0) + (1 / variances[i]);
        var last = pools[^1];
        var diversity = Math.Clamp(1 - (1 / (accrued[^1] * last.StandardError * last.StandardError)), 0, MostDiversity);
        var plain = (Normal.Quantile(power) - Normal.Quantile(alpha / 2)) / anticipated;
        var needed = plain * plain / (1 - diversity);
        var (bounds, final) = Bounds([.. accrued.Select(one => one / needed)], alpha / 2);
        var steps = ImmutableArray.CreateBuilder<AccruedStep>(accrued.Length);
        for (var i = 0; i < accrued.Length; i++)
            steps.Add(new(names[i], i + 1, accrued[i], accrued[i] / needed, pools[i].Estimate, pools[i].StandardError, bounds[i].Z, bounds[i].Spent));
        return new(anticipated, alpha, power, diversity, plain * plain, needed, steps.MoveToImmutable(),
            bounds[^1].Z is { } z ? PooledEstimate.Around(last.Estimate, z * last.StandardError) : null, final);
    }

    // The boundary at each study. Past all information alpha is spent: what comes later is held to the boundary reached there.
    private static ((double? Z, double Spent)[] Looks, double Final) Bounds(double[] shares, double alpha)
    {
        var found = new (double?, double)[shares.Length];
        var (looks, of) = (new List<double>(), new int[shares.Length]);
        var least = Math.Max(Information.LeastGain, 1.0 / (Information.MostLooks - 2));
        if (shares.Length < Information.MostLooks - 1) least = Information.LeastGain;
        for (var i = 0; i < shares.Length; i++)
        {
            var share = Math.Min(1, shares[i]);
            var before = looks.Count == 0 ? 0 : looks[^1];
            var isLast = i == shares.Length - 1 && share - before >= Information.LeastGain;
            // A look that leaves less than the least gain until the end is the end itself.
            if (before < 1 && (share - before >= least || isLast)) looks.Add(1 - share < Information.LeastGain ? 1 : share);
            of[i] = looks.Count - 1;
        }
        ImmutableArray<double> planned = looks.Count == 0 || looks[^1] < 1 ? [.. looks, 1] : [.. looks];
        var boundaries = Boundaries.Of(planned, alpha, new Spending.OBrienFleming());
        for (var i = 0; i < shares.Length; i++)
            found[i] = of[i] < 0 || !double.IsFinite(boundaries.Z[of[i]]) ? (null, 0) : (boundaries.Z[of[i]], boundaries.Spent[of[i]]);
        return (found, boundaries.Z[^1]);
    }
}
