using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V13: a ratio keeps its name (a hazard ratio is no odds ratio), and an odds ratio of 0.73 is 27% lower odds, not 27%
/// lower mortality.
/// </summary>
internal sealed class Measure : IClaimRule
{
    public string Id => "V13";

    public string Name => "MEASURE";

    /// <summary>Whether a loose percentage is an odds ratio taken for a risk ratio.</summary>
    public static bool Claims(Examination examination, Entry entry) => FromOdds(examination, entry) is not null;

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && entry.Figure.Label is not null && entry.Figure.Class is FigureClass.Ratio or FigureClass.Measurement))
            if (entry.Bound!.Figure.Label is { } label && label != entry.Figure.Label && entry.Bound.Figure.Class is FigureClass.Ratio or FigureClass.Measurement)
                yield return new(Support.Contradicted, $"The digest calls {entry.Figure.Number.Raw} {entry.Figure.Label}; the source calls it {label}.", entry.Bound.Figure.At, entry.Figure.Index);
        if (examination.Rewrite is { } rewrite && rewrite.First(Renamed) is var (said, meant))
            yield return new(Support.Contradicted, $"The digest says “{Wordings.Spelled(said)}”; the source says “{Wordings.Spelled(meant)}”: “{Wordings.Quote(rewrite.From)}”.", rewrite.From.At);
        foreach (var objection in StatisticKind.Of(examination).Take(1))
            yield return objection;
        foreach (var entry in examination.Loose)
            if (FromOdds(examination, entry) is { } odds)
                yield return new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}; the source gives an odds ratio of {odds.Number.Raw}, which is a change of the odds, not of the risk.", odds.At, entry.Figure.Index);
    }

    // "hazard ratio" for "odds ratio" in a copy.
    private static bool Renamed(ImmutableArray<Word> mine, ImmutableArray<Word> theirs) => Called(mine) is { } said && Called(theirs) is { } meant && said != meant;

    private static string? Called(ImmutableArray<Word> words) =>
        words.Any(static word => word.Lower == "odds") ? "odds" : words.Any(static word => word.Lower is "hazard" or "hazards") ? "hazard"
        : words.Any(static word => word.Lower == "risk") && words.Any(static word => word.Lower is "relative" or "ratio") ? "risk" : null;

    private static Figure? FromOdds(Examination examination, Entry entry) => entry.Borne || entry.Figure.Class != FigureClass.Percent ? null :
        (from sentence in examination.Region
         from figure in sentence.Figures
         where figure.Label == "OR" && figure.Class is FigureClass.Ratio or FigureClass.Measurement && Rounding.Within(Math.Abs(entry.Figure.Value), entry.Figure.Decimals, 100 * Math.Abs(1 - figure.Value))
         select figure).FirstOrDefault();
}
