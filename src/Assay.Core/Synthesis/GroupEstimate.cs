using System.Collections.Immutable;
using Assay.Statistics;
using Assay.Statistics.Pooling;

namespace Assay.Synthesis;

/// <summary>The pool of a group, on the analysis scale (logarithms for ratios).</summary>
/// <param name="Random">Random effects by REML.</param>
/// <param name="Fixed">One common effect.</param>
/// <param name="Adjusted">Hartung and Knapp's test and interval with the guard; null for one study.</param>
/// <param name="Prediction">Where the effect of a new study lies, t with k − 2 degrees of freedom; null below three studies.</param>
/// <param name="Weights">Percent of the random-effects weight of each study, in the group's order.</param>
public sealed record GroupEstimate(PooledEstimate Random, PooledEstimate Fixed, HartungKnapp? Adjusted, Interval? Prediction, ImmutableArray<double> Weights)
{
    /// <summary>Pools what a group holds; null where it holds no study.</summary>
    /// <param name="group">The group.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>
    /// REML (Viechtbauer 2005), the interval of Hartung and Knapp (2001) kept from being narrower than Wald's, and the prediction interval of
    /// Higgins, Thompson and Spiegelhalter (2009), as Cochrane Handbook 6.5 (2024), chapter 10, advises for few studies.
    /// </remarks>
    public static GroupEstimate? Of(OutcomeGroup group, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (group.Studies.IsEmpty) return null;
        var values = group.Studies.Select(study => study.Analysis!.Value).ToArray();
        var variances = group.Studies.Select(study => study.StandardError!.Value * study.StandardError.Value).ToArray();
        var random = InverseVariance.Pool(values, variances, Estimator.RestrictedMaximumLikelihood, level);
        return new(random, InverseVariance.Pool(values, variances, Estimator.FixedEffect, level), random.HartungKnapp(adHoc: true),
            values.Length < 3 ? null : random.Prediction(PredictionConvention.StudentLessTwo), [.. InverseVariance.Weights(variances, random.Tau2.Value)]);
    }
}
