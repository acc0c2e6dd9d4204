using Assay.Synthesis;

namespace Assay.Web.Views;

/// <summary>A group of studies with its pool.</summary>
/// <param name="Group">The studies.</param>
/// <param name="Estimate">The pool, or null where the group holds no study.</param>
public sealed record PooledGroup(OutcomeGroup Group, GroupEstimate? Estimate)
{
    /// <summary>The outcome as the evidence map writes it: an abstract's own words begin small.</summary>
    public string Headed => Group.Concept.Name is var name && name.Length > 1 && char.IsLower(name[0]) && !char.IsUpper(name[1]) ? char.ToUpperInvariant(name[0]) + name[1..] : Group.Concept.Name;

    /// <summary>Which studies it holds, in words.</summary>
    public string Designs => Group.Class == DesignClass.Randomised ? "randomised trials" : "studies without randomisation";

    /// <summary>A value of the analysis scale on the scale readers know.</summary>
    public double Shown(double analysis) => Group.IsRatio ? Math.Exp(analysis) : analysis;

    /// <summary>People in the studies that say how many; null where none does.</summary>
    public int? People => Group.Studies.Any(study => study.People is not null) ? Group.Studies.Sum(study => study.People ?? 0) : null;

    /// <summary>The study with most people, or null where none says.</summary>
    public StudyEffect? Largest => Group.Studies.Where(study => study.People is not null).MaxBy(study => study.People);
}
