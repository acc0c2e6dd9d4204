namespace Assay.Evaluation;

/// <summary>What a row should reach.</summary>
/// <param name="Row">Name of the row.</param>
/// <param name="Measure">Which figure of it.</param>
/// <param name="Least">The bar, 0 to 1.</param>
/// <param name="Stretch">The bar beyond, 0 to 1; null where there is none.</param>
public sealed record Bar(string Row, Measure Measure, double Least, double? Stretch = null)
{
    /// <summary>The figure of <paramref name="row"/> that the bar is set on.</summary>
    public double Of(ScoreRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Measure switch { Measure.Precision => row.Precision, Measure.Recall => row.Recall, _ => row.F1 };
    }
}
