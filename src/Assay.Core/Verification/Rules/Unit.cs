using System.Text.RegularExpressions;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V03: the unit or scale is the source's, or a registered conversion of it. 90 days are not 90 weeks, 16 mg not 16 µg,
/// and percentage points not percent.
/// </summary>
internal sealed partial class Unit : IClaimRule
{
    public string Id => "V03";

    public string Name => "UNIT";

    /// <summary>Whether a loose number is right but for its unit.</summary>
    public static bool Claims(Examination examination, Entry entry) => Twin(examination, entry) is not null;

    public IEnumerable<Objection> Check(Examination examination) => Twins(examination).Concat(Points(examination)).Concat(Customary(examination)).Concat(Recast(examination));

    // "0.25-L" in a copy of "0.25-mL": the letters behind the number are another unit.
    private static IEnumerable<Objection> Recast(Examination examination) =>
        from entry in examination.Entries
        where examination.Rewrite is not null && entry.Bound is not null && entry.Bound.In == examination.Rewrite!.From
        let bound = entry.Bound!
        let mine = Metric().Match(examination.Claim.Text, entry.Figure.At.End)
        let theirs = Metric().Match(bound.Figure.Text, bound.Figure.At.End)
        where mine.Success && theirs.Success && !string.Equals(mine.Groups[1].Value, theirs.Groups[1].Value, StringComparison.OrdinalIgnoreCase)
        select new Objection(Support.Contradicted, $"The digest says {entry.Figure.Number.Raw} {mine.Groups[1].Value}; the source says {entry.Bound!.Figure.Number.Raw} {theirs.Groups[1].Value}.", entry.Bound!.Figure.At, entry.Figure.Index);

    [GeneratedRegex(@"\G[ -]?(m?L|dL|µL|mL|kg|mg|µg|g|ng|cm|mm|µm|m|mmol|µmol|nmol|mol|days?|weeks?|months?|years?|hours?|minutes?)(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex Metric();

    // Inches and pounds are no units of papers: who reads them into a number has changed it, unless the source says them too.
    private static IEnumerable<Objection> Customary(Examination examination) =>
        from entry in examination.Entries
        where entry is { Bound: not null, Figure.Unit: null } && CustomaryUnit().Match(examination.Claim.Text, entry.Figure.At.End, Math.Min(12, examination.Claim.At.End - entry.Figure.At.End)) is { Success: true } unit && !examination.Source.HasPhrase(unit.Groups[1].Value.TrimEnd('s'))
        select new Objection(Support.Contradicted, $"The digest gives {entry.Figure.Number.Raw} another unit than the source does: “{Wordings.Quote(entry.Bound!.In)}”.", entry.Bound!.Figure.At, entry.Figure.Index);

    [GeneratedRegex(@"\G[ -](inch(?:es)?|feet|foot|yards?|miles?|pounds?|lbs?|ounces?|stones?|gallons?|pints?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CustomaryUnit();

    // Points for percent: "27 percentage points" from "a 27% reduction".
    private static IEnumerable<Objection> Points(Examination examination) =>
        from entry in examination.Entries
        where entry.Bound is not null && entry.Figure.Class == FigureClass.Percent && ArePoints(examination.Claim, entry.Figure) && !ArePoints(entry.Bound.In, entry.Bound.Figure) && !(OfAPercentage().IsMatch(examination.Claim.Sentence) && OfAPercentage().IsMatch(entry.Bound.In.Sentence))
            && !Derivations.Phrases.Absolute().IsMatch(Derivations.Phrases.Around(entry.Bound.In, entry.Bound.Figure))
        select new Objection(Support.Contradicted, $"The digest says {entry.Figure.Number.Raw.TrimEnd('%', ' ')} percentage points; the source says {Wordings.Described(examination.Source, entry.Bound!)}.", entry.Bound!.Figure.At, entry.Figure.Index);

    // What is itself a percentage changes by points.
    [GeneratedRegex(@"\b(?:Hb ?A1c?|A1C|glyc(?:at|osylat)ed|ha?ematocrit|ejection fraction|saturation)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAPercentage();

    private static bool ArePoints(Statement statement, Figure figure) =>
        statement.Text.AsSpan(figure.At.End, Math.Min(20, statement.At.End - figure.At.End)).TrimStart("% -").StartsWith("point", StringComparison.OrdinalIgnoreCase)
        || statement.Text.AsSpan(figure.At.Start, Math.Min(30, statement.At.End - figure.At.Start)).IndexOf("percentage", StringComparison.OrdinalIgnoreCase) is >= 0 and < 12;

    private static IEnumerable<Objection> Twins(Examination examination) =>
        from entry in examination.Loose
        let twin = Twin(examination, entry)
        where twin is not null
        select new Objection(Support.Contradicted,
            $"The digest says {Wordings.Literal(entry.Figure)}; the source says {Wordings.Described(examination.Source, twin)}.", twin.Figure.At, entry.Figure.Index);

    private static Located? Twin(Examination examination, Entry entry)
    {
        if (entry.Figure.IsName || entry.Figure.Unit is null or WordFigures.ShareUnit or WordFigures.FoldUnit || entry.Figure.Class == FigureClass.P || entry.Borne)
            return null;
        return (from sentence in examination.Region
                from figure in sentence.Figures
                where figure.Unit is not null && !figure.IsName && figure.Class != FigureClass.P && !Classes.SameUnit(entry.Figure.Unit, figure.Unit) && Rounding.Same(entry.Figure, figure)
                where figure.Class == entry.Figure.Class || figure.Topic.Intersect(entry.Figure.Topic).Any()
                let fit = Alignment.Fit(entry.Figure, examination.Claim, figure, sentence)
                where fit >= 0.4
                orderby fit descending, figure.At
                select new Located(figure, sentence, fit)).FirstOrDefault();
    }
}
