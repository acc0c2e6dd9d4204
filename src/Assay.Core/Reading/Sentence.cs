using Assay.Records;

namespace Assay.Reading;

/// <summary>One sentence of the abstract.</summary>
/// <param name="At">Its place.</param>
/// <param name="Role">What it does in the abstract.</param>
/// <param name="Confidence">0 to 1; 1 where the journal's own label says so.</param>
public sealed record Sentence(Passage At, Role Role, double Confidence);
