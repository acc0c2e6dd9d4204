namespace Assay.Reading;

/// <summary>What sort of quantity an outcome is.</summary>
public enum OutcomeKind
{
    /// <summary>Events among people.</summary>
    Binary,
    /// <summary>Time to an event.</summary>
    TimeToEvent,
    /// <summary>A measurement or its change.</summary>
    Continuous,
    /// <summary>Events over person-time.</summary>
    Rate,
    /// <summary>Not known.</summary>
    Unknown,
}
