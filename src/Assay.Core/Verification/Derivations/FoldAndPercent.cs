using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>×f is a rise of (f − 1)·100%; ÷f is a fall of (1 − 1/f)·100%. Both ways.</summary>
internal sealed class FoldAndPercent : IDerivation
{
    public string Name => "fold and percent";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        foreach (var sentence in region)
            foreach (var source in sentence.Figures.Where(figure => figure.Topic.Intersect(wanted.Topic).Any() && !Alignment.OtherArm(wanted, figure)))
            {
                if (wanted.Class == FigureClass.Percent && source.Class == FigureClass.Fold && Math.Abs(source.Value) > 1)
                {
                    var f = Math.Abs(source.Value);
                    var falls = source.Value < 0 || source.Sign < 0;
                    var change = falls ? (1 - 1 / f) * 100 : (f - 1) * 100;
                    var spread = falls ? 100 * Rounding.Half(source.Decimals) / (f * f) : 100 * Rounding.Half(source.Decimals);
                    if (wanted.Decimals <= 2 && SameWay(wanted, claim, falls) && Pairs.Fits(wanted, change, Math.Min(spread, 1)))
                        return new(falls ? $"100 × (1 − 1 ÷ {f}) = {Math.Round(change, 2)}%" : $"100 × ({f} − 1) = {Math.Round(change, 2)}%", [source]);
                }
                if (wanted.Class == FigureClass.Fold && source.Class == FigureClass.Percent && Sign(source) is var sign and not 0)
                {
                    var fold = sign > 0 ? 1 + Math.Abs(source.Value) / 100 : 1 / (1 - Math.Min(99.9, Math.Abs(source.Value)) / 100);
                    var spread = wanted.Unit == WordFigures.FoldUnit ? 0.05 * fold : 0;
                    var target = wanted.Unit == WordFigures.FoldUnit && wanted.Value == 0.5 ? 2 : Math.Abs(wanted.Value);
                    if (Math.Abs(target - fold) <= (wanted.Unit == WordFigures.FoldUnit ? 0 : Rounding.Half(wanted.Decimals)) + spread + 1e-9 && SameWay(wanted, claim, sign < 0))
                        return new(sign > 0 ? $"1 + {source.Number.Raw} ÷ 100 = {Math.Round(fold, 2)}" : $"1 ÷ (1 − {source.Number.Raw} ÷ 100) = {Math.Round(fold, 2)}", [source]);
                }
                if (wanted.Unit == WordFigures.FoldUnit && source.Class == FigureClass.Fold && Math.Abs(Math.Abs(source.Value) - (wanted.Value < 1 ? 1 / wanted.Value : wanted.Value)) <= 0.1)
                    return new($"{source.Number.Raw} ≈ {wanted.Number.Raw}", [source]);
            }
        return null;
    }

    private static int Sign(Figure figure) => figure.Value < 0 ? -1 : figure.Sign;

    private static bool SameWay(Figure wanted, Statement claim, bool falls)
    {
        if (wanted.Unit == WordFigures.FoldUnit)
            return wanted.Value < 1 == falls;
        var around = Phrases.Around(claim, wanted);
        return falls ? wanted.Value < 0 || Phrases.Decrease().IsMatch(around) : !Phrases.Decrease().IsMatch(around);
    }
}
