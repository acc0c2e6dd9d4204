using Assay.Records;

namespace Assay.Reading;

/// <summary>An outcome: what was measured.</summary>
/// <param name="Id">Its name inside the study: <c>O1</c>, <c>O2</c>, ..</param>
/// <param name="Name">As the abstract calls it, time point included.</param>
/// <param name="Kind">What sort of quantity.</param>
/// <param name="Polarity">Which way is good.</param>
/// <param name="Role">Primary, secondary, ..</param>
/// <param name="At">Where the name stands.</param>
public sealed record Measured(string Id, string Name, OutcomeKind Kind, Polarity Polarity, OutcomeRole Role, Passage? At);
