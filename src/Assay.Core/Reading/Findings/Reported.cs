using Assay.Reading.Findings.Arms;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>A value of a sentence with what stands in its brackets.</summary>
internal sealed class Reported
{
    public required Number Main { get; init; }

    public required int First { get; init; }

    public int Last { get; set; }

    public int? Count { get; set; }

    public int? Denominator { get; set; }

    public Dispersion? Spread { get; set; }

    public (Number Low, Number High, double Level)? Interval { get; set; }

    public ArmDraft? Arm { get; set; }

    /// <summary>What gave it its arm.</summary>
    public string Rule { get; set; } = "";

    /// <summary>How sure that is, 0 to 1.</summary>
    public double Confidence { get; set; } = 1;

    /// <summary>+1 or -1 where the words make it a change; 0 where it is a level.</summary>
    public int Sign { get; set; }

    /// <summary>The token of the word that makes it a change, or -1.</summary>
    public int ChangeWord { get; set; } = -1;

    public Number? From { get; set; }

    /// <summary>The measure whose name stands before it: <c>HR</c>, <c>MD</c>, ..; null for a value of one arm.</summary>
    public string? Measure { get; set; }

    public bool IsChange => Sign != 0 || From is not null;

    /// <summary>A number with no sign of its own that it is a result: it counts only in a pair or beside an arm.</summary>
    public bool IsPlain => Main.Kind is NumberKind.Other or NumberKind.Duration or NumberKind.Dose or NumberKind.Count or NumberKind.Age;
}
