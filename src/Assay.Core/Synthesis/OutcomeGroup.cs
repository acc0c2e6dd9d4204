using System.Collections.Immutable;
using Assay.Reading;

namespace Assay.Synthesis;

/// <summary>Findings that may be put side by side: one outcome, about one time, one class of design, one measure.</summary>
/// <param name="Concept">The outcome.</param>
/// <param name="Window">The time.</param>
/// <param name="Class">The class of design.</param>
/// <param name="Measure"><c>RR OR HR SHR IRR RD MD</c>.</param>
/// <param name="Unit">Unit of a difference, or empty.</param>
/// <param name="Studies">Studies pooled, by year, then id.</param>
/// <param name="LeftOut">Studies of this outcome and time that are not, each with why.</param>
public sealed record OutcomeGroup(OutcomeConcept Concept, TimeWindow Window, DesignClass Class, string Measure, string Unit,
    ImmutableArray<StudyEffect> Studies, ImmutableArray<StudyEffect> LeftOut)
{
    /// <summary>Its name in addresses: outcome, time, design, measure, joined by points.</summary>
    public string Slug => string.Join('.', new[] { Concept.Slug, Window.Slug, Class == DesignClass.Randomised ? "rct" : "obs", Measure.ToLowerInvariant(), Unit.Length == 0 ? "" : Unit.ToLowerInvariant().Replace('/', '-') }.Where(part => part.Length > 0));

    /// <summary>1 where more of the outcome is good, −1 where less is, 0 where it is not known.</summary>
    public int GoodSide => Concept.Polarity switch { Polarity.Higher => 1, Polarity.Lower => -1, _ => 0 };

    /// <summary>Whether the analysis scale is the logarithm.</summary>
    public bool IsRatio => Measure is not ("RD" or "MD");
}
