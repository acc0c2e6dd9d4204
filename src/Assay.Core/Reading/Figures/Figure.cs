using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Figures;

/// <summary>A number while its kind is being worked out.</summary>
internal sealed class Figure
{
    public required int First { get; init; }

    public required int Last { get; init; }

    public required Passage At { get; set; }

    public required double Value { get; set; }

    public int Decimals { get; init; }

    public string Mark { get; init; } = "";

    public bool InWords { get; init; }

    public NumberWordForm Form { get; init; }

    /// <summary>The last token of the unit that follows, or <see cref="Last"/>.</summary>
    public int UnitLast { get; set; }

    public string? Unit { get; set; }

    public string? Operator { get; set; }

    public NumberKind? Kind { get; set; }

    /// <summary>The ratio measure, where the figure is one and it is named.</summary>
    public string? Measure { get; set; }

    /// <summary>Index of the figure this one belongs to, or -1.</summary>
    public int Of { get; set; } = -1;

    /// <summary>The level of an interval: the 95% of a 95% CI.</summary>
    public bool IsLevel { get; set; }

    public bool IsWhole => Decimals == 0 && Value is >= 0 and <= 1e9;

    public bool IsName => double.IsNaN(Value);
}
