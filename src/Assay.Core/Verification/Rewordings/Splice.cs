using Assay.Records;

namespace Assay.Verification.Rewordings;

/// <summary>Some words of a sentence, and what stands in their place.</summary>
/// <param name="At">The words, in the sentence.</param>
/// <param name="Words">The words instead; empty where they go.</param>
internal readonly record struct Splice(Passage At, string Words);
