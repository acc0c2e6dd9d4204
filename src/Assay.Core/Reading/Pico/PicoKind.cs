namespace Assay.Reading.Pico;

/// <summary>What a stretch of words tells of a trial.</summary>
public enum PicoKind
{
    /// <summary>Who took part.</summary>
    Participants,
    /// <summary>What was done to them, or to those they are held against.</summary>
    Intervention,
    /// <summary>What was measured.</summary>
    Outcome,
}
