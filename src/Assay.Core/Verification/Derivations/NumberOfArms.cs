using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>"Two groups", where the source speaks of as many.</summary>
internal sealed class NumberOfArms : IDerivation
{
    public string Name => "number of arms";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Value is not (2 or 3 or 4) || wanted.Decimals > 0 || wanted.Unit is "%" or WordFigures.ShareUnit or WordFigures.FoldUnit)
            return null;
        var after = claim.Text.AsSpan(wanted.At.End, Math.Min(18, claim.At.End - wanted.At.End)).TrimStart();
        if (!after.StartsWith("group", StringComparison.OrdinalIgnoreCase) && !after.StartsWith("arm", StringComparison.OrdinalIgnoreCase))
            return null;
        var arms = region.SelectMany(sentence => sentence.Mentions).Select(mention => mention.Arm).Distinct().Count();
        return arms == (int)wanted.Value ? new($"{arms} arms are named", []) : null;
    }
}
