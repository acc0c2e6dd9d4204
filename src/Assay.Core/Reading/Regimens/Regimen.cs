using Assay.Records;

namespace Assay.Reading.Regimens;

/// <summary>How a treatment was given, as an abstract says it. What it does not say is null.</summary>
/// <param name="Dose">Amount at a time.</param>
/// <param name="Route">Way into the body.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Duration">For how long.</param>
public sealed record Regimen(Passage? Dose, Passage? Route, Passage? Frequency, Passage? Duration)
{
    /// <summary>How many of the four are told, 0 to 4.</summary>
    public int Told => (Dose is null ? 0 : 1) + (Route is null ? 0 : 1) + (Frequency is null ? 0 : 1) + (Duration is null ? 0 : 1);
}
