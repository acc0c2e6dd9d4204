namespace Assay.Verification.Agreement;

/// <summary>What two engines must say alike before a model's digest is published unread.</summary>
public enum Point
{
    /// <summary>Which way a finding goes.</summary>
    Direction,

    /// <summary>How many took part.</summary>
    Participants,

    /// <summary>The figures of the primary finding.</summary>
    Effect,
}
