using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>A number with the slots it fills: what it is about, in which arm, when, under which label.</summary>
internal sealed record Figure(Number Number, FigureClass Class, string? Unit)
{
    /// <summary>The text it stands in.</summary>
    public string Text { get; init; } = "";

    public double Value => Number.Value;

    public int Decimals => Number.Decimals;

    public Passage At => Number.At;

    /// <summary>Position among the sentence's figures.</summary>
    public int Index { get; init; }

    /// <summary>Figures of one outcome stand in one group; -1 outside any.</summary>
    public int Group { get; init; } = -1;

    /// <summary>Id of the arm, or null.</summary>
    public string? Arm { get; init; }

    /// <summary>Keys of the words that say what was measured.</summary>
    public ImmutableArray<string> Topic { get; init; } = [];

    /// <summary>When, in days, with the literal.</summary>
    public (double Days, string Raw)? When { get; init; }

    /// <summary>HR, OR, RR, .. for a ratio and its interval; the verb (<c>enrolled</c>) for a sample size; else null.</summary>
    public string? Label { get; init; }

    /// <summary>Whether a minus sign, a word of decrease beside it, or a word of increase says which way.</summary>
    public int Sign => Text.Length == 0 ? 0 : Labels.SignOf(Text, Number);

    /// <summary>Whether it is part of a name (IL-6, phase 3) and no quantity.</summary>
    public bool IsName => double.IsNaN(Value) || Class == FigureClass.Name;
}
