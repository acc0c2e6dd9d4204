using Assay.Statistics.Tables;

namespace Assay.Statistics.Effects;

/// <summary>The four cells of a two-by-two table as numbers, which a correction may have made fractional.</summary>
/// <param name="A">Events in arm 1.</param>
/// <param name="B">Non-events in arm 1.</param>
/// <param name="C">Events in arm 2.</param>
/// <param name="D">Non-events in arm 2.</param>
public readonly record struct FourCells(double A, double B, double C, double D)
{
    /// <summary>People in arm 1.</summary>
    public double N1 => A + B;

    /// <summary>People in arm 2.</summary>
    public double N2 => C + D;

    /// <summary>Events in both arms.</summary>
    public double Events => A + C;

    /// <summary>Non-events in both arms.</summary>
    public double Others => B + D;

    /// <summary>People in both arms.</summary>
    public double N => N1 + N2;

    /// <summary>Whether any cell is empty.</summary>
    public bool HasZero => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>Whether both arms have no events, or both only events.</summary>
    public bool IsDoubleZero => Events == 0 || Others == 0;

    /// <summary>The cells of a table of whole people.</summary>
    /// <remarks>Pearson (1900), doi:10.1080/14786440009463897: the fourfold table.</remarks>
    public static FourCells Of(TwoByTwo table) => new(table.A, table.B, table.C, table.D);

    /// <summary>Events out of people in two arms.</summary>
    /// <param name="a">Events in arm 1.</param>
    /// <param name="n1">People in arm 1.</param>
    /// <param name="c">Events in arm 2.</param>
    /// <param name="n2">People in arm 2.</param>
    /// <exception cref="ArgumentException">An arm is empty, or events are negative or more than the people.</exception>
    /// <remarks>Pearson (1900), doi:10.1080/14786440009463897: the fourfold table.</remarks>
    public static FourCells OfEvents(double a, double n1, double c, double n2)
    {
        if (!(n1 > 0 && n2 > 0 && double.IsFinite(n1 + n2))) throw new ArgumentException("Each arm holds people.");
        if (!(a >= 0 && a <= n1 && c >= 0 && c <= n2)) throw new ArgumentException("Events lie between 0 and the arm's size.");
        return new(a, n1 - a, c, n2 - c);
    }

    /// <summary>The same table with something added to every cell.</summary>
    /// <remarks>Haldane (1956), doi:10.1111/j.1469-1809.1956.tb01285.x.</remarks>
    public FourCells Plus(double add) => new(A + add, B + add, C + add, D + add);
}
