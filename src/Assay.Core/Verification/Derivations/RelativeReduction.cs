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
                    if (Way(wanted, claim, change) && Pairs.Fits(wanted, change, Math.Min(100 * Ledger.Rounding.Half(source.Decimals), Ledger.Rounding.Half(wanted.Decimals))) && wanted.Decimals <= 1)
                        return new(change < 0 ? $"100 × (1 − {source.Number.Raw}) = {Math.Round(-change, 2)}%" : $"100 × ({source.Number.Raw} − 1) = {Math.Round(change, 2)}%", [source]);
                }
        return null;
    }

    // Who works it out from the figures as printed is off by no more than the last digit: what their rounding allows besides is room for chance.
    private static Derived? FromArms(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        foreach (var pair in Pairs.For(wanted, claim, region))
        {
            // "Lower on placebo than on the drug", of a pair that begins with the drug.
            var turned = claim.Mentions is [var subject, _, ..] && pair.Second.Arm == subject.Arm && pair.First.Arm != subject.Arm;
            var (first, second) = turned ? (pair.Second, pair.First) : pair;
            if (second.Value == 0 || first.Value == 0)
                continue;
            var ratio = first.Value / second.Value;
            var spread = 100 * ratio * (Ledger.Rounding.Half(first.Decimals) / Math.Abs(first.Value) + Ledger.Rounding.Half(second.Decimals) / Math.Abs(second.Value));
            if (wanted.Decimals <= 1 && Way(wanted, claim, 100 * (ratio - 1)) && Pairs.Fits(wanted, 100 * (ratio - 1), Math.Min(spread, Ledger.Rounding.Half(wanted.Decimals))))
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
