using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V12: a confidence interval keeps its bounds and its level. 95% is not 99%; an interval is not narrowed.</summary>
internal sealed class Interval : IClaimRule
{
    public string Id => "V12";

    public string Name => "CI";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Loose.Where(entry => entry.Figure.Class is FigureClass.Bound or FigureClass.Level && !NumSharpen.Claims(entry)))
        {
            // A level of 95% is what an interval has where nobody says.
            if (entry.Figure.Class == FigureClass.Level && entry.Figure.Value == 95 && !examination.Homes.Any(home => home.Figures.Any(figure => figure.Class == FigureClass.Level)) && examination.Homes.Any(home => home.Figures.Any(figure => figure.Class == FigureClass.Bound)))
                continue;
            var other = entry.Aligned?.Figure ?? examination.Homes.SelectMany(home => home.Figures).FirstOrDefault(figure => figure.Class == entry.Figure.Class);
            yield return other is null
                ? new(Support.Unsupported, $"The digest gives {entry.Figure.Number.Raw} of an interval; the source gives no interval here.", null, entry.Figure.Index)
                : new(Support.Contradicted, $"The digest gives {entry.Figure.Number.Raw} {(entry.Figure.Class == FigureClass.Level ? "as level" : "as bound")} of the interval; the source says {other.Number.Raw}.", other.At, entry.Figure.Index);
        }
    }
}
