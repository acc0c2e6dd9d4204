using Assay.Verification.Derivations;
using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>One number of a claim and what it is held against.</summary>
/// <param name="Figure">The number.</param>
/// <param name="Bound">The source number it equals, or null.</param>
/// <param name="Aligned">The source number that stands where this one claims to stand, when it differs; or null.</param>
/// <param name="Derived">The registered derivation that makes it, or null.</param>
internal sealed record Entry(Figure Figure, Located? Bound, Located? Aligned, Derived? Derived)
{
    /// <summary>Whether the claim's words are the source's and the number stands in its place among them.</summary>
    public bool Placed { get; init; }

    /// <summary>Whether the source bears the number out, as far as its value goes.</summary>
    public bool Borne => Bound is not null || Derived is not null;
}
