using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;

namespace Assay.Reading.Quantities;

/// <summary>What the linker, learned from result sentences of every field, says of a number.</summary>
/// <param name="IsValue">Whether it takes it for a value.</param>
/// <param name="Arm">The arm, null for none or one that the abstract does not know.</param>
/// <param name="ArmOdds">How sure that is, 0 to 1.</param>
/// <param name="Outcome">The outcome, or null.</param>
/// <param name="OutcomeOdds">How sure that is.</param>
internal readonly record struct QuantityLink(bool IsValue, ArmDraft? Arm, double ArmOdds, OutcomePhrase? Outcome, double OutcomeOdds)
{
    /// <summary>How sure, in five steps.</summary>
    public static int Step(double odds) => odds switch { < 0.3 => 0, < 0.5 => 1, < 0.7 => 2, < 0.85 => 3, _ => 4 };
}
