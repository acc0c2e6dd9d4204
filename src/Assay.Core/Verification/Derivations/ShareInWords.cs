using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>Half, a third, one in four: a percentage within 1.5 points, 3 with "about", one side of it with "more than".</summary>
internal sealed class ShareInWords : IDerivation
{
    private const double Close = 1.5;
    private const double Loose = 3;
    private const double OneSide = 12;
    private const double Under = 5;
    private const int Beside = 40;

    public string Name => "share in words";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Unit != WordFigures.ShareUnit)
            return null;
        var before = claim.Text[Math.Max(0, wanted.At.Start - 24)..wanted.At.Start];
        var side = Phrases.Bounded().Match(before);
        var reach = Phrases.About().IsMatch(before) ? Loose : Close;
        var under = Phrases.Nearly().IsMatch(before);
        bool Fits(double value) => side.Success ? IsPast(value - wanted.Value, side.Groups["more"].Success) : Math.Abs(value - wanted.Value) <= reach || under && value - wanted.Value is < 0 and >= -Under;
        // "More than three quarters (77%)": the number stands beside the words.
        var beside = claim.Figures.FirstOrDefault(figure => figure.Class == FigureClass.Percent && figure.Unit != WordFigures.ShareUnit && figure.At.Start >= wanted.At.End && figure.At.Start - wanted.At.End < Beside && claim.Text.AsSpan(wanted.At.End, figure.At.Start - wanted.At.End).Contains('('));
        if (beside is not null && Fits(beside.Value)
            && region.SelectMany(static sentence => sentence.Figures).FirstOrDefault(figure => figure.Class == FigureClass.Percent && figure.Value == beside.Value) is { } same)
            return new($"{same.Number.Raw} ≈ {wanted.Number.Raw}", [same]);
        return (from sentence in region
                from source in sentence.Figures
                where source.Class == FigureClass.Percent && !Alignment.OtherArm(wanted, source)
                where IsInWords(source) ? Math.Abs(source.Value - wanted.Value) < 0.5
                    : Fits(source.Value)
                let topic = Alignment.Topic(wanted, source)
                where topic > 0 || claim.SharedWith(sentence).Content >= 0.4
                orderby topic descending, source.At
                select new Derived($"{source.Number.Raw} ≈ {wanted.Number.Raw}", [source])).FirstOrDefault();
    }

    // "Less than half" is borne out by "less than half".
    private static bool IsInWords(Figure source) => source.Unit == WordFigures.ShareUnit;

    private static bool IsPast(double distance, bool more) => more ? distance is > 0 and <= OneSide : distance is < 0 and >= -OneSide;
}
