using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;

namespace Assay.Reading.Quantities;

/// <summary>A number of a sentence with the part it plays and what it is bound to.</summary>
internal sealed class Quantity
{
    public required Number Number { get; init; }

    /// <summary>Its place among the numbers of its sentence.</summary>
    public required int Index { get; init; }

    public required int First { get; init; }

    /// <summary>Its last token, the unit included.</summary>
    public required int Last { get; init; }

    public QuantityRole Role { get; set; }

    /// <summary>How sure the role is, 0 to 1.</summary>
    public double RoleOdds { get; set; }

    public ArmDraft? Arm { get; set; }

    public double ArmOdds { get; set; }

    public OutcomePhrase? Outcome { get; set; }

    public double OutcomeOdds { get; set; }

    /// <summary>What the linker of result sentences says it belongs to.</summary>
    public QuantityLink Link { get; set; }

    /// <summary>Whether it is a value of an outcome in an arm.</summary>
    public bool IsValue => Role is QuantityRole.Baseline or QuantityRole.Level or QuantityRole.Share or QuantityRole.Change;
}
