using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>The arms' sizes, or their events, added up: 56 + 58 = 114.</summary>
internal sealed partial class SumOfCounts : IDerivation
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
            if (counts.Count < 2) continue;
            // Only what stands in different arms adds up; events and their denominators do not.
            var arms = counts.Where(count => count.Arm is not null).GroupBy(count => count.Arm).Select(group => group.First()).ToList();
            foreach (var terms in (List<Figure>[])[arms, counts])
                if (terms.Count >= 2 && counts.Count <= Most && terms.Sum(term => term.Value) == wanted.Value)
                    return new($"{string.Join(" + ", terms.Select(term => term.Number.Raw))} = {wanted.Number.Raw}", [.. terms]);
            // "40 males and 40 females".
            for (var i = 0; i + 1 < counts.Count; i++)
                if (counts[i].Value + counts[i + 1].Value == wanted.Value && Pair().IsMatch(sentence.Text.AsSpan(counts[i].At.End, counts[i + 1].At.Start - counts[i].At.End)))
                    return new($"{counts[i].Number.Raw} + {counts[i + 1].Number.Raw} = {wanted.Number.Raw}", [counts[i], counts[i + 1]]);
        }
        return null;
    }

    // The two sexes are everybody.
    [GeneratedRegex(@"^ (?:(?:fe)?males?|(?:wo)?men|boys|girls)(?: [a-z]+)? and $", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
