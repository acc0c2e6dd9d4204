using Assay.Records;

namespace Assay.Verification;

/// <summary>What became of one number of a claim.</summary>
/// <param name="Raw">The number as the claim writes it.</param>
/// <param name="InClaim">Where it stands in the claim's sentence.</param>
/// <param name="Support">Its status.</param>
/// <param name="Evidence">The source number it was bound to, or the one it contradicts; null where there is none.</param>
/// <param name="Derivation">The registered formula with its values filled in (<c>100 − 75.0</c>), or null.</param>
public sealed record NumberVerdict(string Raw, Passage InClaim, Support Support, Passage? Evidence, string? Derivation);
