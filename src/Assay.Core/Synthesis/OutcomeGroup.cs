using System.Collections.Immutable;
using System.Text;
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
    /// <remarks>Of small ASCII letters, digits, hyphens and points only, so that it stands in an address as it is.</remarks>
    public string Slug => string.Join('.', new[] { Concept.Slug, Window.Slug, Class == DesignClass.Randomised ? "rct" : "obs", Measure.ToLowerInvariant(), Plain(Unit) }.Where(part => part.Length > 0));

    /// <summary>1 where more of the outcome is good, −1 where less is, 0 where it is not known.</summary>
    public int GoodSide => Concept.Polarity switch { Polarity.Higher => 1, Polarity.Lower => -1, _ => 0 };

    /// <summary>Whether the analysis scale is the logarithm.</summary>
    public bool IsRatio => Measure is not ("RD" or "MD");

    private static string Plain(string unit)
    {
        var plain = new StringBuilder();
        foreach (var c in unit.ToLowerInvariant())
        {
            var said = c switch { '%' => "percent", 'µ' or 'μ' => "u", '²' => "2", '³' => "3", _ when char.IsAsciiLetterOrDigit(c) => c.ToString(), _ => "-" };
            if (said != "-" || plain.Length > 0 && plain[^1] != '-') plain.Append(said);
        }
        return plain.ToString().TrimEnd('-');
    }
}
