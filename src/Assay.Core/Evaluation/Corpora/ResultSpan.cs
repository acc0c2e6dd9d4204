namespace Assay.Evaluation.Corpora;

/// <summary>A stretch of a result sentence that was marked.</summary>
/// <param name="Id">Its number in the sentence.</param>
/// <param name="Type"><c>arm</c>, <c>outcome</c> or <c>measure</c>.</param>
/// <param name="Start">First position.</param>
/// <param name="End">The position after the last.</param>
public sealed record ResultSpan(int Id, string Type, int Start, int End)
{
    /// <summary>Whether the two share a position.</summary>
    public bool Overlaps(ResultSpan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Start < other.End && other.Start < End;
    }
}
