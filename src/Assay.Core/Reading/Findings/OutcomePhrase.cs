using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>The words that name an outcome in one sentence.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="At">Their place.</param>
internal readonly record struct OutcomePhrase(int First, int Last, Passage At);
