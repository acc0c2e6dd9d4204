using Assay.Records;

namespace Assay.Reading;

/// <summary>A value of one outcome in one arm at one time.</summary>
/// <param name="Arm">Id of the arm, or null where the text does not let us tell.</param>
/// <param name="Outcome">Id of the outcome, or null likewise.</param>
/// <param name="Timepoint">When, or null.</param>
/// <param name="Value">The value; percentages as percent.</param>
/// <param name="Unit"><c>%</c>, a unit of measurement, or empty.</param>
/// <param name="Count">Events, where reported.</param>
/// <param name="Denominator">People at risk, where reported.</param>
/// <param name="Dispersion">Spread, or null.</param>
public sealed record ArmResult(string? Arm, string? Outcome, Timepoint? Timepoint, Sourced<double> Value, string Unit,
    int? Count, int? Denominator, Dispersion? Dispersion)
{
    /// <summary>Whether it was measured before treatment.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>The rule or model that linked the value to its arm and its outcome; empty where neither is known.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How sure the link is: 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
