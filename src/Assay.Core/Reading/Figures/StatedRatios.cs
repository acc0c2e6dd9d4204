using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Reading.Figures;

/// <summary>Sees to it that every ratio that results report is a comparison, with its interval.</summary>
internal static class StatedRatios
{
    /// <summary>The comparisons with missing intervals and P values filled in, and those added that nobody made.</summary>
    public static ImmutableArray<Comparison> Complete(ImmutableArray<Comparison> made, ImmutableArray<Number> numbers, ImmutableArray<Sentence> sentences)
    {
        var at = new Dictionary<int, int>();
        for (var i = 0; i < made.Length; i++)
            if (made[i].Estimate?.At is { } place) at.TryAdd(place.Start, i);
        var whole = made.ToBuilder();
        // Sentences and numbers both come in order: one walk.
        var sentence = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is not { Kind: NumberKind.Ratio, Measure: { } measure } ratio) continue;
            var interval = Interval(numbers, i);
            if (at.TryGetValue(ratio.At.Start, out var index))
            {
                whole[index] = whole[index] with { Measure = whole[index].Measure ?? measure, Interval = whole[index].Interval ?? interval, P = whole[index].P ?? P(numbers, i) };
                continue;
            }
            while (sentence < sentences.Length && sentences[sentence].At.End < ratio.At.End) sentence++;
            if (sentence < sentences.Length && (sentences[sentence].Role is Role.Results or Role.Conclusions))
                whole.Add(new(null, null, null, null, measure, Sourced(ratio), interval, P(numbers, i), Way(ratio.Value, interval), null, Span(numbers, i)));
        }
        return whole.DrainToImmutable();
    }

    private static ConfidenceInterval? Interval(ImmutableArray<Number> numbers, int i)
    {
        for (var j = i + 1; j + 1 < numbers.Length && j - i <= 3; j++)
            if (numbers[j].Kind == NumberKind.CiBound && numbers[j].Of == i && numbers[j + 1].Kind == NumberKind.CiBound)
                return new(numbers[j - 1] is { Kind: NumberKind.Other, Unit: "%" } level ? level.Value : 95, Sourced(numbers[j]), Sourced(numbers[j + 1]));
        return null;
    }

    private static PValue? P(ImmutableArray<Number> numbers, int i)
    {
        for (var j = i + 1; j < numbers.Length && j - i <= 5; j++)
            if (numbers[j].Kind == NumberKind.P && numbers[j].Of == i) return new(numbers[j].Operator ?? "=", Sourced(numbers[j]));
        return null;
    }

    private static Direction Way(double value, ConfidenceInterval? interval) =>
        interval is null ? Direction.Unclear
        : interval.Low.Value <= 1 && interval.High.Value >= 1 ? Direction.NoDifference
        : value > 1 ? Direction.Higher : Direction.Lower;

    private static Passage Span(ImmutableArray<Number> numbers, int i)
    {
        var end = numbers[i].At.End;
        for (var j = i + 1; j < numbers.Length && j - i <= 5; j++)
            if (numbers[j].Of == i) end = numbers[j].At.End;
        return Passage.Between(numbers[i].At.Start, end);
    }

    private static Sourced<double> Sourced(Number number) => new(number.Value, number.Raw, number.At, Origin.Reported);
}
