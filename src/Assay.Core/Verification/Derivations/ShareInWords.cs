using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>Half, a third, one in four: a percentage within 1.5 points, 3 with "about", one side of it with "more than".</summary>
internal sealed partial class ShareInWords : IDerivation
{
    private const double Close = 1.5;
    private const double Loose = 3;
    private const double OneSide = 12;
    private const double Under = 5;
    private const int Beside = 100;

    public string Name => "share in words";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Unit != WordFigures.ShareUnit)
            return null;
        var before = claim.Text[Math.Max(0, wanted.At.Start - 24)..wanted.At.Start];
        var side = Phrases.Bounded().Match(before);
        var reach = Phrases.About().IsMatch(before) ? Loose : Close;
        var under = Phrases.Nearly().IsMatch(before);
        bool Fits(double value) => side.Success && !(Math.Abs(value - wanted.Value) < 0.01 && side.Value.StartsWith("at ", StringComparison.OrdinalIgnoreCase)) ? IsPast(value - wanted.Value, side.Groups["more"].Success) : Math.Abs(value - wanted.Value) <= reach || under && value - wanted.Value is < 0 and >= -Under;
        // "More than three quarters (77%)": the number stands beside the words.
        var beside = claim.Figures.FirstOrDefault(figure => figure.Class == FigureClass.Percent && figure.Unit != WordFigures.ShareUnit && figure.At.Start >= wanted.At.End && figure.At.Start - wanted.At.End < Beside && claim.Text.AsSpan(wanted.At.End, figure.At.Start - wanted.At.End).Contains('('));
        if (beside is not null && Fits(beside.Value)
            && region.SelectMany(static sentence => sentence.Figures).FirstOrDefault(figure => figure.Class == FigureClass.Percent && figure.Value == beside.Value) is { } same)
            return new($"{same.Number.Raw} ≈ {wanted.Number.Raw}", [same]);
        // "Half were assigned to either": as many arms as halves.
        if (wanted.Value == 50 && Assigned().IsMatch(claim.Sentence) && region.Any(static sentence => Assigned().IsMatch(sentence.Sentence)) && region.FirstOrDefault(static sentence => Assigned().IsMatch(sentence.Sentence) && sentence.Figures.Length > 0) is { } split)
            return new($"1 ÷ 2 ≈ {wanted.Number.Raw}", [split.Figures[0]]);
        // "Cut by nearly two thirds": a ratio of 0.36.
        if (Phrases.Decrease().IsMatch(Phrases.Around(claim, wanted))
            && region.SelectMany(static sentence => sentence.Figures).FirstOrDefault(figure => figure is { Class: FigureClass.Ratio, Value: > 0 and < 1 } && Fits(100 * (1 - figure.Value)) && (claim.Figures.Any(own => own.Class == FigureClass.Ratio && own.Value == figure.Value) || Alignment.Topic(wanted, figure) > 0)) is { } ratio)
            return new($"100 × (1 − {ratio.Number.Raw}) ≈ {wanted.Number.Raw}", [ratio]);
        // "A little over half of them girls": so many were boys.
        if (Sexes().IsMatch(Phrases.Around(claim, wanted))
            && region.SelectMany(static sentence => sentence.Figures.Select(figure => (sentence, figure))).FirstOrDefault(one => one.figure.Class == FigureClass.Percent && Fits(100 - one.figure.Value) && Sexes().IsMatch(Phrases.Around(one.sentence, one.figure))) is { figure: { } rest })
            return new($"100 − {rest.Number.Raw} ≈ {wanted.Number.Raw}", [rest]);
        // "Three quarters (30) of 40": the claim's own counts make it.
        foreach (var part in claim.Figures.Where(figure => figure is { Class: FigureClass.Count, IsName: false }))
            foreach (var all in claim.Figures.Where(figure => figure is { Class: FigureClass.Count, IsName: false } && figure.Value > part.Value))
                if (part.Value > 1 && Fits(100 * part.Value / all.Value) && Known(region, part) is { } events && Known(region, all) is { } people)
                    return new($"{events.Number.Raw} ÷ {people.Number.Raw} ≈ {wanted.Number.Raw}", [events, people]);
        // "Half as common": one arm's value is half the other's.
        if (claim.Text.AsSpan(wanted.At.End).TrimStart().StartsWith("as "))
            foreach (var (first, second) in Pairs.For(wanted, claim, region))
                if (first.Value > 0 && second.Value > 0 && Math.Abs(100 * Math.Min(first.Value, second.Value) / Math.Max(first.Value, second.Value) - wanted.Value) <= 2 * Loose)
                    return new($"{first.Number.Raw} ÷ {second.Number.Raw} ≈ {wanted.Number.Raw}", [first, second]);
        return (from sentence in region
                from source in sentence.Figures
                where source.Class == FigureClass.Percent && !Alignment.OtherArm(wanted, source)
                where IsInWords(source) ? Math.Abs(source.Value - wanted.Value) < 0.5
                    : Fits(source.Value)
                let topic = Alignment.Topic(wanted, source)
                where topic > 0 || claim.Figures.Any(figure => figure.Class is FigureClass.Year or FigureClass.Time && sentence.Figures.Any(other => other.Class == figure.Class && other.Value == figure.Value)) || claim.SharedWith(sentence).Content >= (Math.Abs(source.Value - wanted.Value) < 0.5 ? 0.25 : 0.4)
                orderby topic descending, source.At
                select new Derived($"{source.Number.Raw} ≈ {wanted.Number.Raw}", [source])).FirstOrDefault();
    }

    [GeneratedRegex(@"\b(?:randomi[sz]\w+|assign\w+|allocat\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"\b(?:fe)?males?\b|\b(?:wo)?men\b|\bgirls\b|\bboys\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sexes();

    private static Figure? Known(ImmutableArray<Statement> region, Figure figure) =>
        region.SelectMany(static sentence => sentence.Figures).FirstOrDefault(other => other.Class == FigureClass.Count && other.Value == figure.Value);

    // "Less than half" is borne out by "less than half".
    private static bool IsInWords(Figure source) => source.Unit == WordFigures.ShareUnit;

    private static bool IsPast(double distance, bool more) => more ? distance is > 0 and <= OneSide : distance is < 0 and >= -OneSide;
}
