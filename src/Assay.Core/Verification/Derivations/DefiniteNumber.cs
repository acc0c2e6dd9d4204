using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>"The two drugs", "the two groups", "these three": a small number in words that points at what is known already.</summary>
internal sealed class DefiniteNumber : IDerivation
{
    public string Name => "definite number";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Value is not (2 or 3 or 4) || wanted.Number.Raw.Any(char.IsAsciiDigit) || wanted.Unit is WordFigures.ShareUnit or WordFigures.FoldUnit || Times.InDays(wanted) is not null) return null;
        var before = claim.Words.LastOrDefault(word => word.At.End <= wanted.At.Start);
        return before.Lower is "the" or "these" or "those" or "between" or "other" ? new($"“{before.Lower} {wanted.Number.Raw}” counts nothing", []) : null;
    }
}
