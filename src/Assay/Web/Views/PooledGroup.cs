using Assay.Synthesis;

namespace Assay.Web.Views;

/// <summary>A group of studies with its pool.</summary>
/// <param name="Group">The studies.</param>
/// <param name="Estimate">The pool, or null where the group holds no study.</param>
public sealed record PooledGroup(OutcomeGroup Group, GroupEstimate? Estimate)
{
    /// <summary>A value of the analysis scale on the scale readers know.</summary>
    public double Shown(double analysis) => Group.IsRatio ? Math.Exp(analysis) : analysis;

    /// <summary>People in the studies that say how many; null where none does.</summary>
    public int? People => Group.Studies.Any(study => study.People is not null) ? Group.Studies.Sum(study => study.People ?? 0) : null;

    /// <summary>The study with most people, or null where none says.</summary>
    public StudyEffect? Largest => Group.Studies.Where(study => study.People is not null).MaxBy(study => study.People);
}
