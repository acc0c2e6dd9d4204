using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V08: when. A length of time in a digest is the source's (or its registered conversion), and the time beside a value is
/// the time that value had: 75.0% at 90 days is not 75.0% at 28 days.
/// </summary>
internal sealed class TimePoint : IClaimRule
{
    private const double Spoken = 0.085;

    public string Id => "V08";

    public string Name => "TIMEPOINT";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Loose.Where(entry => entry.Figure.Class == FigureClass.Time && !Unit.Claims(examination, entry) && !IsCounted(examination, entry) && !IsDifference(examination, entry.Figure)))
        {
            var other = entry.Aligned?.Figure ?? examination.Homes.SelectMany(home => home.Figures).FirstOrDefault(figure => figure.Class == FigureClass.Time && !figure.IsName);
            yield return other is null
                ? new(Support.Unsupported, $"The digest says {Wordings.Literal(entry.Figure)}; the source gives no such time.", null, entry.Figure.Index)
                : new(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}; the source says {Wordings.Literal(other)}.", other.At, entry.Figure.Index);
        }
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && !entry.Placed && Classes.IsMain(entry.Figure.Class) && !SampleSize.IsMine(entry.Figure)))
            if (entry.Figure.When is { Days: > 0 } mine && entry.Bound!.Figure.When is { Days: > 0 } theirs && !Near(mine.Days, theirs.Days) && !Nearby(entry.Bound.In, mine.Days))
                yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(entry.Figure)} at {mine.Raw}; the source gives it at {theirs.Raw}.", entry.Bound.Figure.At, entry.Figure.Index);
    }

    // "Until the fourth week" bears out four weeks, but not where the copied sentence has a time of its own.
    private static bool IsCounted(Examination examination, Entry entry) =>
        !(examination.Rewrite is { IsCopy: true } rewrite && rewrite.From.Figures.Any(static figure => figure.Class == FigureClass.Time && !figure.IsName)) && Times.IsCounted(examination.Source, entry.Figure);

    // "Two minutes longer" of 10 minutes and 8.
    private static bool IsDifference(Examination examination, Figure figure)
    {
        var next = examination.Claim.Words.Where(word => word.At.Start >= figure.At.End).Take(2).Select(static word => word.Lower).ToList();
        if (next is [var unit, ..] && Times.UnitInDays(unit) is not null) next.RemoveAt(0);
        if (next is not [var said, ..] || !Comparison.Contains(said) || Times.InDays(figure) is not { } days || figure.Value == 0) return false;
        // "Two minutes", of 10.2 and 8.5.
        var slack = Rounding.Half(figure.Decimals) * days / figure.Value;
        foreach (var sentence in examination.Region)
        {
            var times = sentence.Figures.Where(static other => other.Class == FigureClass.Time && !other.IsName).Select(Times.InDays).OfType<double>().ToList();
            if (times.Exists(one => times.Exists(other => one > other && Math.Abs(one - other - days) <= slack))) return true;
        }
        return false;
    }

    private static readonly System.Collections.Immutable.ImmutableArray<string> Comparison = ["longer", "shorter", "earlier", "later", "sooner", "more", "less", "faster", "slower", "quicker"];

    private static bool Near(double left, double right) => Math.Abs(left - right) <= Spoken * Math.Max(left, right);

    private static bool Nearby(Statement sentence, double days) =>
        sentence.Figures.Any(figure => figure.Class == FigureClass.Time && Times.InDays(figure) is { } other && Near(days, other));
}
