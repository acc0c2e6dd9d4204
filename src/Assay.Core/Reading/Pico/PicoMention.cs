using Assay.Records;

namespace Assay.Reading.Pico;

/// <summary>A stretch of words that tells who took part, what was done or what was measured.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="At">Where it stands.</param>
public readonly record struct PicoMention(PicoKind Kind, Passage At);
