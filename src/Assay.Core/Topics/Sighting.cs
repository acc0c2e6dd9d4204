namespace Assay.Topics;

/// <summary>One name seen in a text.</summary>
/// <param name="Name">What was seen.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">The position after it.</param>
/// <param name="Doubtful">Whether it needs a word of context to be believed.</param>
internal readonly record struct Sighting(TopicName Name, int Start, int End, bool Doubtful)
{
    public int Length => End - Start;

    public bool Overlaps(in Sighting other) => Start < other.End && other.Start < End;

    public bool IsLongerAround(in Sighting other) =>
        Start <= other.Start && End >= other.End && Length > other.Length;
}
