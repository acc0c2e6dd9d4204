namespace Assay.Reading.Mentions;

/// <summary>A stretch of a sentence that names an arm, an outcome, a time or a value.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Confidence">Mean probability of its labels, 0 to 1.</param>
internal readonly record struct Mention(MentionKind Kind, int First, int Last, double Confidence)
{
    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(Mention other) => First <= other.Last && other.First <= Last;
}
