using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>The arms' sizes, or their events, added up: 56 + 58 = 114.</summary>
internal sealed class SumOfCounts : IDerivation
{
    private const int Most = 4;

    public string Name => "sum of arms";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.Class != FigureClass.Count || wanted.Decimals > 0)
            return null;
        foreach (var sentence in region)
        {
            var counts = sentence.Figures.Where(figure => figure.Class == FigureClass.Count && figure.Decimals == 0 && !figure.IsName).ToList();
            if (counts.Count is < 2 or > Most)
                continue;
            // Only what stands in different arms adds up; events and their denominators do not.
            var arms = counts.Where(count => count.Arm is not null).GroupBy(count => count.Arm).Select(group => group.First()).ToList();
            foreach (var terms in (List<Figure>[])[arms, counts])
                if (terms.Count >= 2 && terms.Sum(term => term.Value) == wanted.Value)
                    return new($"{string.Join(" + ", terms.Select(term => term.Number.Raw))} = {wanted.Number.Raw}", [.. terms]);
        }
        return null;
    }
}
