using Assay.Records;

namespace Assay.Verification.Rules;

/// <summary>What a rule holds against a claim.</summary>
/// <param name="Support">What the claim is, if this stands alone.</param>
/// <param name="Explanation">One sentence naming both sides.</param>
/// <param name="Evidence">The source's words it is about, or null.</param>
/// <param name="Figure">Index of the claim's number it is about, or null.</param>
internal sealed record Objection(Support Support, string Explanation, Passage? Evidence = null, int? Figure = null);
