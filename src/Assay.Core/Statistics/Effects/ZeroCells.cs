namespace Assay.Statistics.Effects;

/// <summary>What is done about empty cells. Every result says what was.</summary>
/// <param name="Add">What a table with an empty cell gets in each of its cells, 0 or more.</param>
/// <param name="KeepDoubleZero">Whether a ratio is estimated of a table without events, or with only events, in both arms.</param>
/// <param name="Name">What the convention is called in results.</param>
public sealed record ZeroCells(double Add, bool KeepDoubleZero, string Name)
{
    /// <summary>1/2 to each cell of a table with an empty one; double zeros are left out of ratios, as Cochrane does.</summary>
    public static ZeroCells LeaveOut { get; } = new(0.5, false, "1/2 added to the four cells of a study with an empty one; studies without events, or with only events, in both arms are left out");

    /// <summary>1/2 to each cell of a table with an empty one, double zeros too, as metafor does unless told.</summary>
    public static ZeroCells Keep { get; } = new(0.5, true, "1/2 added to the four cells of a study with an empty one, also where both arms have no events");

    /// <summary>Nothing is added: what cannot be estimated is left out.</summary>
    public static ZeroCells None { get; } = new(0, true, "nothing is added to empty cells; studies that cannot be estimated are left out");

    // The cells to work with, and the words for what was added.
    internal (FourCells Cells, string? Correction) Of(FourCells cells) =>
        Add > 0 && cells.HasZero ? (cells.Plus(Add), Words) : (cells, null);

    internal string Words => Add == 0.5 ? "1/2 added to each cell" : FormattableString.Invariant($"{Add} added to each cell");
}
