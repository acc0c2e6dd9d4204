using System.Collections.Immutable;
using Assay.Statistics.Pooling.Funnel;
using Assay.Statistics.Pooling.Regression;

namespace Assay.Statistics.Pooling;

/// <summary>Everything that is said of one pool.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Studies">Studies in the pool, in the order given.</param>
/// <param name="Excluded">Studies that are not, and why.</param>
/// <param name="Pool">The pool; null where no study is left.</param>
/// <param name="Wald">The inverse-variance pool behind it; null for stratified methods.</param>
/// <param name="TauInterval">Q-profile interval of τ²; null for one study and for stratified methods.</param>
/// <param name="LeaveOneOut">The pool without each study.</param>
/// <param name="Cumulative">The pool as studies came in.</param>
/// <param name="Egger">Meta-regression on the standard error, by the method's own estimator.</param>
/// <param name="ClassicalEgger">Egger's own test.</param>
/// <param name="Begg">Rank correlation.</param>
/// <param name="TrimFill">Trim and fill by L0.</param>
/// <param name="Subgroups">Groups and their difference; null where none were asked for.</param>
/// <param name="Regression">Moderators; null where none were asked for.</param>
/// <param name="Conventions">Choices that packages make differently, by name.</param>
/// <param name="Warnings">What a reader should know, one sentence each.</param>
public sealed record MetaAnalysis(PoolOptions Options, ImmutableArray<PooledStudy> Studies, ImmutableArray<LeftOut> Excluded,
    PoolLine? Pool, PooledEstimate? Wald, TauInterval? TauInterval, ImmutableArray<PoolLine> LeaveOneOut, ImmutableArray<PoolLine> Cumulative,
    EggerTest? Egger, EggerTest? ClassicalEgger, BeggTest? Begg, TrimFill? TrimFill, Subgroups? Subgroups, RegressionFit? Regression,
    ImmutableArray<string> Conventions, ImmutableArray<string> Warnings)
{
    /// <summary>The prediction interval that goes with the pool's test: normal after Wald's, Student's with k − 1 after Hartung and Knapp's.</summary>
    public PredictionConvention UsualPrediction => Options.HartungKnapp ? PredictionConvention.StudentLessOne : PredictionConvention.Normal;

    /// <summary>A prediction interval; null for a fixed effect, a stratified method, or too few studies.</summary>
    /// <param name="convention">Which quantile.</param>
    /// <remarks>Higgins, Thompson and Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x.</remarks>
    public Interval? Prediction(PredictionConvention convention) =>
        Wald is { Estimator: not Estimator.FixedEffect, Studies: > 1 } ? Wald.Prediction(convention, Pool!.StandardError) : null;
}
