namespace Assay.Statistics.Tables;

/// <summary>Events out of people in two arms.</summary>
public readonly record struct TwoByTwo
{
    /// <summary>A table.</summary>
    /// <param name="a">Events in arm 1.</param>
    /// <param name="n1">People in arm 1, at least 1.</param>
    /// <param name="c">Events in arm 2.</param>
    /// <param name="n2">People in arm 2, at least 1.</param>
    /// <exception cref="ArgumentException">Events are negative or more than the people.</exception>
    public TwoByTwo(int a, int n1, int c, int n2)
    {
        if (n1 < 1 || n2 < 1) throw new ArgumentException("Each arm holds at least one person.");
        if (a < 0 || a > n1 || c < 0 || c > n2) throw new ArgumentException("Events lie between 0 and the arm's size.");
        (A, N1, C, N2) = (a, n1, c, n2);
    }

    /// <summary>Events in arm 1.</summary>
    public int A { get; }

    /// <summary>People in arm 1.</summary>
    public int N1 { get; }

    /// <summary>Events in arm 2.</summary>
    public int C { get; }

    /// <summary>People in arm 2.</summary>
    public int N2 { get; }

    /// <summary>Non-events in arm 1.</summary>
    public int B => N1 - A;

    /// <summary>Non-events in arm 2.</summary>
    public int D => N2 - C;

    /// <summary>Risk in arm 1, 0 to 1.</summary>
    public double Risk1 => (double)A / N1;

    /// <summary>Risk in arm 2, 0 to 1.</summary>
    public double Risk2 => (double)C / N2;

    /// <summary>Whether any of the four cells is empty.</summary>
    public bool HasZero => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>Whether both arms have no events, or both only events: ratios cannot be estimated.</summary>
    public bool IsDegenerate => (A == 0 && C == 0) || (B == 0 && D == 0);

    /// <summary>The same table with the arms exchanged.</summary>
    public TwoByTwo Swapped => new(C, N2, A, N1);

    /// <summary>The same table counting non-events (deaths for survivors).</summary>
    public TwoByTwo Complement => new(B, N1, D, N2);
}
