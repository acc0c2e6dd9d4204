using Assay.Statistics;

namespace Assay.Evaluation;

/// <summary>One named row of a report.</summary>
/// <param name="Name">What is scored: <c>micro</c>, <c>macro</c>, a class, a kind.</param>
/// <param name="Precision">0 to 1.</param>
/// <param name="Recall">0 to 1.</param>
/// <param name="F1">0 to 1.</param>
/// <param name="Tally">What the figures were made of; null for a mean over classes.</param>
public sealed record ScoreRow(string Name, double Precision, double Recall, double F1, Tally? Tally)
{
    /// <summary>Interval of the precision; null for a mean.</summary>
    public Interval? PrecisionInterval => Tally?.PrecisionInterval;

    /// <summary>Interval of the recall; null for a mean.</summary>
    public Interval? RecallInterval => Tally?.RecallInterval;

    /// <summary>Interval of F1; null for a mean.</summary>
    public Interval? F1Interval => Tally?.F1Interval;

    /// <summary>A row of counts.</summary>
    public static ScoreRow Of(string name, Tally tally) => new(name, tally.Precision, tally.Recall, tally.F1, tally);

    /// <summary>The plain mean over classes (macro average); zero where there are none.</summary>
    public static ScoreRow Mean(string name, IEnumerable<Tally> classes)
    {
        var all = classes.ToList();
        return all.Count == 0
            ? new(name, 0, 0, 0, null)
            : new(name, all.Average(static tally => tally.Precision), all.Average(static tally => tally.Recall), all.Average(static tally => tally.F1), null);
    }
}
