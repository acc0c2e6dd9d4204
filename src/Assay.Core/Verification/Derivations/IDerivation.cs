using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>One registered way to make a number of a digest from numbers of its source.</summary>
internal interface IDerivation
{
    /// <summary>Its name in docs/verification.md.</summary>
    string Name { get; }

    /// <summary>The derivation that gives <paramref name="wanted"/>, or null.</summary>
    Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region);
}
