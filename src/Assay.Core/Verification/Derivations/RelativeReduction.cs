using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>100·(1 − a/b) of two arms, or 100·(1 − RR) and 100·(1 − HR); from an odds ratio only where the claim speaks of odds.</summary>
internal sealed class RelativeReduction : IDerivation
{
    public string Name => "relative reduction";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.Percent || wanted.Unit == WordFigures.ShareUnit || !Phrases.Relative().IsMatch(Phrases.Around(claim, wanted)) || Phrases.Absolute().IsMatch(Phrases.Around(claim, wanted, 20)))
            return null;
        return FromRatio(wanted, claim, region) ?? FromArms(wanted, claim, region);
    }

    private static Derived? FromRatio(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        var odds = Phrases.Odds().IsMatch(claim.Sentence);
        foreach (var sentence in region)
            foreach (var source in sentence.Figures.Where(figure => figure.Label is "HR" or "RR" or "OR" or "SHR" && figure.Class is FigureClass.Ratio or FigureClass.Measurement))
                if ((source.Label != "OR" || odds) && (source.Topic.Intersect(wanted.Topic).Any() || claim.SharedWith(sentence).Content >= 0.5))
                {
                    var change = 100 * (source.Value - 1);
                    if (Way(wanted, claim, change) && Pairs.Fits(wanted, change, 100 * Ledger.Rounding.Half(source.Decimals)) && wanted.Decimals <= 1)
                        return new(change < 0 ? $"100 × (1 − {source.Number.Raw}) = {Math.Round(-change, 2)}%" : $"100 × ({source.Number.Raw} − 1) = {Math.Round(change, 2)}%", [source]);
                }
        return null;
    }

    private static Derived? FromArms(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        foreach (var (first, second) in Pairs.For(wanted, claim, region))
        {
            if (second.Value == 0 || first.Value == 0)
                continue;
            var ratio = first.Value / second.Value;
            var spread = 100 * ratio * (Ledger.Rounding.Half(first.Decimals) / Math.Abs(first.Value) + Ledger.Rounding.Half(second.Decimals) / Math.Abs(second.Value));
            if (wanted.Decimals <= 1 && Way(wanted, claim, 100 * (ratio - 1)) && Pairs.Fits(wanted, 100 * (ratio - 1), spread))
                return new($"100 × (1 − {first.Number.Raw} ÷ {second.Number.Raw}) = {Math.Round(100 * (1 - ratio), 1)}%", [first, second]);
        }
        return null;
    }

    // A reduction is not explained by an increase.
    private static bool Way(Figure wanted, Statement claim, double change)
    {
        var around = Phrases.Around(claim, wanted);
        return change < 0 ? Phrases.Decrease().IsMatch(around) : Phrases.Increase().IsMatch(around);
    }
}
