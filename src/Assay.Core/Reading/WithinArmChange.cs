using Assay.Records;

namespace Assay.Reading;

/// <summary>A change from baseline inside one arm. Never evidence of a difference between arms.</summary>
/// <param name="Arm">Id of the arm, or null.</param>
/// <param name="Outcome">Id of the outcome, or null.</param>
/// <param name="From">Value before, or null.</param>
/// <param name="To">Value after, or null.</param>
/// <param name="Change">Signed change: percent (<c>-35</c>), a fold (<c>2.1</c>; a k-fold decrease is <c>-k</c>), or absolute; null where only from and to are given.</param>
/// <param name="Unit"><c>%</c>, <c>fold</c>, or a unit of measurement.</param>
/// <param name="P">P value of the change, or null.</param>
/// <param name="At">The words that report it.</param>
public sealed record WithinArmChange(string? Arm, string? Outcome, double? From, double? To, Sourced<double>? Change,
    string Unit, PValue? P, Passage At)
{
    /// <summary>Spread of the value before, or null.</summary>
    public Dispersion? FromDispersion { get; init; }

    /// <summary>Spread of the change, or of the value after where no change is given; or null.</summary>
    public Dispersion? Dispersion { get; init; }

    /// <summary>The rule or model that linked the change to its arm and its outcome; empty where neither is known.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How sure the link is: 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
