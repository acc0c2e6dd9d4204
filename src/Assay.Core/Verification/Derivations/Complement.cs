using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>100 − x, only where the words turn with the number: survival and mortality, with and without.</summary>
internal sealed class Complement : IDerivation
{
    public string Name => "complement";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.Percent || wanted.Unit == WordFigures.ShareUnit)
            return null;
        foreach (var sentence in region)
            foreach (var source in sentence.Figures.Where(figure => figure.Class == FigureClass.Percent && !Alignment.OtherArm(wanted, figure)))
                if (wanted.Decimals <= source.Decimals && Rounding.Within(wanted.Value, wanted.Decimals, 100 - source.Value) && Turns(wanted, claim, source, sentence))
                    return new($"100 − {source.Number.Raw.TrimEnd('%', ' ')} = {wanted.Number.Raw}", [source]);
        return null;
    }

    // The complement of transplant-free survival is death or transplant, not death.
    private static bool Turns(Figure wanted, Statement claim, Figure source, Statement sentence)
    {
        if (Has(wanted, "mortality") != Has(source, "mortality") && Has(wanted, "survival") != Has(source, "survival"))
            return !IsComposite(source, sentence) && !IsComposite(wanted, claim);
        var shared = wanted.Topic.Count(source.Topic.Contains);
        return shared > 0 && shared * 2 >= wanted.Topic.Length
            && Phrases.Negated().IsMatch(Phrases.Around(claim, wanted, 30)) != Phrases.Negated().IsMatch(Phrases.Around(sentence, source, 30));
    }

    private static bool Has(Figure figure, string key) => figure.Topic.Contains(key);

    private static bool IsComposite(Figure figure, Statement sentence) =>
        Has(figure, "survival") && Phrases.Around(sentence, figure, 60).Contains("free", StringComparison.OrdinalIgnoreCase);
}
