using System.Collections.Immutable;
using Assay.Language;
using Assay.Reading.Findings;

namespace Assay.Reading.Directions;

/// <summary>Says of each comparison that was read which way it went and whether significantly, where its numbers do not.</summary>
internal static class ComparisonDirections
{
    private const double Significance = 0.05;
    private const double Surely = 0.7;
    private const double Hardly = 0.3;
    private const double Overrules = 0.85;

    // Values that differ by less than this share of the greater may be called alike.
    private const double Alike = 0.1;

    // A sentence past this is a table pasted as text.
    private const int MostTokens = 400;

    public static ImmutableArray<Comparison> Settle(ImmutableArray<Comparison> comparisons, ImmutableArray<Arm> arms, ImmutableArray<Measured> outcomes, Wording words, ImmutableArray<Number> numbers, ImmutableArray<Sentence> sentences)
    {
        if (comparisons.IsEmpty) return comparisons;
        AskedText? text = null;
        var settled = ImmutableArray.CreateBuilder<Comparison>(comparisons.Length);
        foreach (var comparison in comparisons)
        {
            var significant = Reported(comparison);
            if (IsTold(comparison, significant, numbers) || Terms(comparison, arms, outcomes) is not { } terms)
            {
                settled.Add(comparison with { Significant = significant });
                continue;
            }
            text ??= new(words, numbers, sentences);
            settled.Add(Settled(comparison, significant, Read(text, comparison, terms), significant is null && IsValued(comparison, numbers), Apart(comparison, numbers)));
        }
        return settled.MoveToImmutable();
    }

    // By the P value, else by the interval; null where neither is reported.
    private static bool? Reported(Comparison comparison)
    {
        if (comparison.P is { } p) return p.Op is "<" or "<=" ? p.Value.Value <= Significance ? true : null : p.Op == "=" ? p.Value.Value < Significance : p.Value.Value >= Significance ? false : null;
        if (comparison is not { Interval: { } interval, Measure: { } measure }) return null;
        var none = measure is "MD" or "SMD" or "RD" or "ARR" or "RRR" or "NNT" ? 0 : 1;
        return interval.Low.Value > none || interval.High.Value < none;
    }

    private static Comparison Settled(Comparison comparison, bool? significant, (double Higher, double Lower)? odds, bool valued, double apart)
    {
        if (odds is not var (higher, lower)) return comparison with { Significant = significant };
        var differs = higher + lower;
        significant ??= differs >= Surely ? true : differs <= Hardly ? false : null;
        // The values of both arms, with no P value between them, went the way they went.
        if (valued && (significant != false || apart >= Alike)) return comparison with { Significant = significant == true ? true : null };
        if (significant == false) return comparison with { Significant = significant, Direction = Direction.NoDifference };
        var sure = Math.Max(higher, lower) / differs;
        // What was read by rule stands unless the sentence as a whole says the opposite.
        var direction = sure < (comparison.Direction == Direction.Unclear ? Surely : Overrules) ? comparison.Direction : higher > lower ? Direction.Higher : Direction.Lower;
        return comparison with { Significant = significant, Direction = comparison.Direction == Direction.NoDifference && significant is null ? comparison.Direction : direction };
    }

    // An estimate, the values of both arms or a large P value need no words.
    private static bool IsTold(Comparison comparison, bool? significant, ImmutableArray<Number> numbers) =>
        comparison.Direction == Direction.NoDifference && significant == false
        || significant is not null && comparison.Direction != Direction.Unclear && (comparison.Estimate is not null || IsValued(comparison, numbers));

    private static bool IsValued(Comparison comparison, ImmutableArray<Number> numbers) =>
        comparison.Direction is Direction.Higher or Direction.Lower && comparison.Experimental is not null && comparison.Comparator is not null && numbers.Count(number => IsValue(number) && comparison.At.Contains(number.At)) > 1;

    // How far the first two values of a comparison are apart, as a share of the greater.
    private static double Apart(Comparison comparison, ImmutableArray<Number> numbers)
    {
        var values = numbers.Where(number => IsValue(number) && comparison.At.Contains(number.At)).Take(2).Select(static number => Math.Abs(number.Value)).ToList();
        return values.Count < 2 || values.Max() == 0 ? 0 : (values.Max() - values.Min()) / values.Max();
    }

    private static bool IsValue(Number number) => number.Kind is NumberKind.Percent or NumberKind.Count or NumberKind.Mean or NumberKind.Median or NumberKind.Duration or NumberKind.Other;

    private static (QueryTerms Tested, QueryTerms Against, Measured Outcome)? Terms(Comparison comparison, ImmutableArray<Arm> arms, ImmutableArray<Measured> outcomes)
    {
        var outcome = outcomes.FirstOrDefault(one => one.Id == comparison.Outcome);
        if (outcome is null) return null;
        var tested = arms.FirstOrDefault(arm => arm.Id == comparison.Experimental);
        var against = arms.FirstOrDefault(arm => arm.Id == comparison.Comparator);
        return tested is null && against is null ? null : (new(tested?.Label ?? ""), new(against?.Label ?? ""), outcome);
    }

    private static (double Higher, double Lower)? Read(AskedText text, Comparison comparison, (QueryTerms Tested, QueryTerms Against, Measured Outcome) terms)
    {
        var sentence = text.Sentences.FirstOrDefault(one => one.At.Contains(comparison.At)) ?? text.Sentences.FirstOrDefault(one => one.At.Overlaps(comparison.At));
        if (sentence is null) return null;
        var (first, end) = text.Tokens(sentence.At);
        if (end - first > MostTokens) return null;
        var marks = new QueryMarks(text, terms.Tested, terms.Against, new(terms.Outcome.Name), first, end)
        {
            Good = terms.Outcome.Polarity switch { Polarity.Higher => 1, Polarity.Lower => -1, _ => 0 },
        };
        return DirectionReader.Read(new(marks, first, end));
    }
}
