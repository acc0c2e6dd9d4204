namespace Assay.Reading.Mentions;

/// <summary>What a stretch of a result sentence names.</summary>
internal enum MentionKind
{
    /// <summary>A group of participants.</summary>
    Arm,
    /// <summary>What was measured.</summary>
    Outcome,
    /// <summary>When it was measured.</summary>
    Time,
    /// <summary>A value, with its unit and what stands in its brackets.</summary>
    Measure,
}
