using Assay.Statistics;
using Assay.Statistics.Proportions;

namespace Assay.Evaluation;

/// <summary>Answers counted against the gold.</summary>
/// <param name="Hits">Given and right (true positives).</param>
/// <param name="Extra">Given and wrong (false positives).</param>
/// <param name="Missed">In the gold and not given (false negatives).</param>
public readonly record struct Tally(int Hits, int Extra, int Missed)
{
    /// <summary>Hits over what was given; 0 where nothing was given.</summary>
    public double Precision => Share(Hits, Hits + Extra);

    /// <summary>Hits over what the gold has; 0 where it has nothing.</summary>
    public double Recall => Share(Hits, Hits + Missed);

    /// <summary>The harmonic mean of the two: 2·hits over (2·hits + extra + missed).</summary>
    public double F1 => Share(2 * Hits, (2 * Hits) + Extra + Missed);

    /// <summary>Wilson's 95% interval of the precision.</summary>
    public Interval PrecisionInterval => Wilson(Hits, Hits + Extra);

    /// <summary>Wilson's 95% interval of the recall.</summary>
    public Interval RecallInterval => Wilson(Hits, Hits + Missed);

    /// <summary>95% interval of F1: Wilson's for J = hits over (hits + extra + missed), mapped by F1 = 2J / (1 + J).</summary>
    /// <remarks>Hand, Christen and Kirielle (2021), doi:10.1007/s10994-021-05964-1, for the map.</remarks>
    public Interval F1Interval => Wilson(Hits, Hits + Extra + Missed).Map(static share => 2 * share / (1 + share));

    /// <summary>Questions with exactly one answer each: precision, recall and F1 are all the accuracy.</summary>
    public static Tally Accuracy(int right, int asked) => new(right, asked - right, asked - right);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally one, Tally other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static Tally Add(Tally left, Tally right) => new(left.Hits + right.Hits, left.Extra + right.Extra, left.Missed + right.Missed);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static Interval Wilson(int part, int whole) => whole == 0 ? new(0, 1) : ProportionIntervals.Wilson(part, whole);
}
