using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>100 × events ÷ people, where the source gives both side by side ("42 of 56", "42/56").</summary>
internal sealed class ShareOfCount : IDerivation
{
    public string Name => "count to percentage";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.Percent || wanted.Unit == WordFigures.ShareUnit)
            return null;
        foreach (var sentence in region)
            for (var i = 0; i + 1 < sentence.Figures.Length; i++)
            {
                var (events, people) = (sentence.Figures[i], sentence.Figures[i + 1]);
                if (IsPart(sentence, events, people) && wanted.Decimals <= 1 && Rounding.Within(wanted.Value, wanted.Decimals, 100 * events.Value / people.Value)
                    && (Alignment.Topic(wanted, events) > 0 || claim.SharedWith(sentence).Content >= 0.4) && !Alignment.OtherArm(wanted, events))
                    return new($"100 × {events.Number.Raw} ÷ {people.Number.Raw} = {Math.Round(100 * events.Value / people.Value, 1)}%", [events, people]);
            }
        return null;
    }

    private static bool IsPart(Statement sentence, Figure events, Figure people) =>
        !events.IsName && !people.IsName && people.Value > 0 && events.Value >= 0 && events.Value <= people.Value && people.Decimals == 0 && events.Decimals == 0
        && events.Class is FigureClass.Count or FigureClass.Measurement
        && sentence.Text[events.At.End..Math.Max(events.At.End, people.At.Start)].Trim() is "of" or "/" or "out of" or "of the" or "of all" or "patients of";
}
