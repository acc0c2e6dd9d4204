using Assay.Statistics.Effects;
using Assay.Statistics.Pooling;

namespace Assay.Synthesis;

/// <summary>The whole meta-analysis of a group: what <c>assay pool</c> says of a table, of what abstracts report.</summary>
public static class GroupPool
{
    /// <summary>Pools a group. Its studies bring estimates with standard errors, so only inverse-variance methods apply.</summary>
    /// <param name="group">The group.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="hartungKnapp">Whether the pool is tested by Hartung and Knapp's method.</param>
    /// <param name="adHoc">Whether its factor is kept from falling below 1.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <remarks>Deeks, Higgins and Altman, Cochrane Handbook 6.4 (2019), ch. 10: inverse variance over estimates and standard errors.</remarks>
    public static MetaAnalysis Of(OutcomeGroup group, Estimator estimator = Estimator.RestrictedMaximumLikelihood, bool hartungKnapp = false, bool adHoc = false, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(group);
        var measure = new Measure(group.Measure, NameOf(group), StudyFamily.Given, group.IsRatio);
        return MetaAnalyses.Of(
            [.. group.Studies.Select(study => new PoolStudy(study.Label, new StudyNumbers.Given(EffectSize.Of(study.Analysis!.Value, study.StandardError!.Value * study.StandardError.Value)), Year: study.Year))],
            new(measure, new PoolMethod.Inverse(estimator), ZeroCells.None, hartungKnapp || adHoc, adHoc, level));
    }

    private static string NameOf(OutcomeGroup group)
    {
        var name = group.Measure == "SHR" ? "subdistribution hazard ratio" : Measure.Of(group.Measure)?.Name ?? "effect";
        return group.Unit.Length == 0 || group.IsRatio ? name : $"{name}, {group.Unit}";
    }
}
