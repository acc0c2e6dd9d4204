using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>Two arms' values of one outcome, as sources of a difference or a ratio.</summary>
internal static class Pairs
{
    /// <summary>Neighbouring main figures of one group and class, about what the claim's number is about, the first named first.</summary>
    public static IEnumerable<(Figure First, Figure Second)> For(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        foreach (var sentence in region)
        {
            var rows = sentence.Figures.Where(figure => figure.Group >= 0 && figure.Class is FigureClass.Percent or FigureClass.Measurement && !figure.IsName)
                .Where(figure => Alignment.Topic(wanted, figure) >= 0.34 || claim.Content.Count > 0 && claim.SharedWith(sentence).Content >= 0.4)
                .GroupBy(figure => (figure.Class, figure.Unit));
            foreach (var row in rows)
                foreach (var pair in Neighbours([.. row]))
                    yield return pair;
        }
    }

    private static IEnumerable<(Figure, Figure)> Neighbours(List<Figure> row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
            for (var j = i + 1; j <= Math.Min(i + 3, row.Count - 1); j++)
                if (row[i].Arm is null || row[j].Arm is null || row[i].Arm != row[j].Arm)
                    yield return (row[i], row[j]);
    }

    /// <summary>Whether the digest's literal is within what rounding of the inputs allows: the two half units of <paramref name="spread"/> and its own.</summary>
    public static bool Fits(Figure wanted, double value, double spread) =>
        Math.Abs(Math.Abs(wanted.Value) - Math.Abs(value)) <= Rounding.Half(wanted.Decimals) + spread + 1e-9;
}
