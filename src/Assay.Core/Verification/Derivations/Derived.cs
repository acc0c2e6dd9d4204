using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>A value made by a registered formula.</summary>
/// <param name="Shown">The formula with its values filled in (<c>100 − 75.0 = 25</c>).</param>
/// <param name="From">The source numbers used, in the order of the formula.</param>
internal sealed record Derived(string Shown, ImmutableArray<Figure> From);
