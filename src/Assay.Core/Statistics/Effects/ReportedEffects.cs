using Assay.Statistics.Distributions;

namespace Assay.Statistics.Effects;

/// <summary>Effects that arrive as estimates rather than as counts or means.</summary>
public static class ReportedEffects
{
    /// <summary>An estimate and its sampling variance, on the analysis scale.</summary>
    /// <param name="value">Estimate.</param>
    /// <param name="variance">Variance, above 0.</param>
    /// <remarks>Hedges and Olkin (1985), Statistical Methods for Meta-Analysis, ch. 6.</remarks>
    public static EffectSize Of(double value, double variance) => EffectSize.Of(value, variance);

    /// <summary>An estimate and its interval, on the analysis scale: the standard error is the width over twice the quantile.</summary>
    /// <param name="value">Estimate.</param>
    /// <param name="interval">Its interval, ends in order.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 6.3.2; the exact quantile, not 3.92.</remarks>
    public static EffectSize OfInterval(double value, Interval interval, double level = 95)
    {
        if (!(interval.Low <= interval.High)) return EffectSize.NotEstimable("the interval's ends are reversed");
        if (!interval.Contains(value)) return EffectSize.NotEstimable("the estimate lies outside its interval");
        var error = interval.Width / (2 * Normal.Critical(level));
        return EffectSize.Of(value, error * error);
    }

    /// <summary>A ratio and its interval on the natural scale; the logarithm is analysed.</summary>
    /// <param name="ratio">Ratio, above 0.</param>
    /// <param name="interval">Its interval, above 0.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Parmar, Torri and Stewart (1998), doi:10.1002/(SICI)1097-0258(19981230)17:24&lt;2815; Tierney and others (2007), doi:10.1186/1745-6215-8-16.</remarks>
    public static EffectSize OfRatio(double ratio, Interval interval, double level = 95) =>
        ratio > 0 && interval.Low > 0 && interval.High > 0
            ? OfInterval(Math.Log(ratio), new(Math.Log(interval.Low), Math.Log(interval.High)), level)
            : EffectSize.NotEstimable("a ratio and the ends of its interval are positive");

    /// <summary>Observed less expected events and the log-rank variance: ln HR = (O − E)/V.</summary>
    /// <param name="observedLessExpected">O − E of arm 1.</param>
    /// <param name="variance">V, above 0.</param>
    /// <remarks>Yusuf and others (1985), doi:10.1016/S0033-0620(85)80003-7; Parmar, Torri and Stewart (1998).</remarks>
    public static EffectSize OfLogRank(double observedLessExpected, double variance) => variance > 0
        ? EffectSize.Of(observedLessExpected / variance, 1 / variance)
        : EffectSize.NotEstimable("the log-rank variance is not positive");

    /// <summary>The log ratio of two fold changes with the standard errors of their logarithms.</summary>
    /// <param name="fold1">Fold change in arm 1, above 0.</param>
    /// <param name="error1">Standard error of its logarithm.</param>
    /// <param name="fold2">Fold change in arm 2, above 0.</param>
    /// <param name="error2">Standard error of its logarithm.</param>
    /// <remarks>Hedges, Gurevitch and Curtis (1999), doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2: a fold is a response ratio.</remarks>
    public static EffectSize LogRatioOfFolds(double fold1, double error1, double fold2, double error2) => fold1 > 0 && fold2 > 0
        ? EffectSize.Of(Math.Log(fold1 / fold2), (error1 * error1) + (error2 * error2))
        : EffectSize.NotEstimable("a fold change is positive");
}
