using System.Globalization;
using Assay.Reading;

namespace Assay.Evaluation.Perturbations;

/// <summary>P01, P02, P03, P08, P09, P11, P29, P31: another value, a sharper one, another unit, time, size or bound.</summary>
internal static class ValueEdits
{
    /// <summary>P01: adjacent, transposed, ten times, a decimal place on, a near miss.</summary>
    public static IEnumerable<string> Value(TrueSentence sentence, TestBed bed) =>
        from number in sentence.Numbers
        where number.Kind is NumberKind.Percent or NumberKind.Count or NumberKind.Ratio or NumberKind.Mean or NumberKind.Median or NumberKind.Fold or NumberKind.Dose && number.Value != 0
        from other in Others(number)
        where bed.IsForeign(other.Value, other.Decimals) && !(number.Kind == NumberKind.Percent && other.Value > 100)
        let literal = Numerals.With(number, other.Value, other.Decimals)
        where literal is not null && literal != number.Raw
        select sentence.With(number.At, literal);

    private static IEnumerable<(double Value, int Decimals)> Others(Number number)
    {
        var step = number.Value >= 10 || number.Decimals == 0 ? 1 : Math.Pow(10, -number.Decimals);
        yield return (number.Value + step, number.Decimals);
        if (Transposed(number) is { } transposed) yield return (transposed, number.Decimals);
        yield return (number.Value * 10, number.Decimals);
        yield return (number.Value / 10, number.Decimals + 1);
        if (number.Decimals is 1 or 2) yield return (number.Value + 4 * Math.Pow(10, -number.Decimals), number.Decimals);
    }

    private static double? Transposed(Number number)
    {
        var digits = Math.Abs(number.Value).ToString("F" + number.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToCharArray();
        for (var i = digits.Length - 1; i > 0; i--)
        {
            var j = digits[i - 1] == '.' ? i - 2 : i - 1;
            if (j < 0 || digits[i] == '.' || digits[i] == digits[j] || j == 0 && digits[i] == '0') continue;
            (digits[i], digits[j]) = (digits[j], digits[i]);
            return double.Parse(digits, CultureInfo.InvariantCulture);
        }
        return null;
    }

    /// <summary>P02: more decimals than the source, and a value where it has a threshold.</summary>
    public static IEnumerable<string> Sharper(TrueSentence sentence, TestBed bed)
    {
        foreach (var number in sentence.Numbers)
            if (number.Kind == NumberKind.P && number.Operator == "<" && number.Raw.Contains('<', StringComparison.Ordinal) && bed.IsForeign(number.Value * 0.64, number.Decimals + 1) && Numerals.With(number, number.Value * 0.64, number.Decimals + 1) is { } p)
                yield return sentence.With(number.At, p.Replace('<', '='));
            else if (number.Kind is NumberKind.Percent or NumberKind.Mean or NumberKind.Ratio && number.Value > 1 && bed.IsForeign(number.Value + 0.3 * Math.Pow(10, -number.Decimals), number.Decimals + 1) && Numerals.With(number, number.Value + 0.3 * Math.Pow(10, -number.Decimals), number.Decimals + 1) is { } literal)
                yield return sentence.With(number.At, literal);
    }

    /// <summary>P03: days for weeks, grams for milligrams, points for percent.</summary>
    public static IEnumerable<string> Unit(TrueSentence sentence, TestBed bed)
    {
        foreach (var number in sentence.Numbers)
        {
            if (number.At.End >= sentence.Text.Length) continue;
            foreach (var (unit, other) in ((string, string)[])[("day", "week"), ("week", "day"), ("month", "week"), ("year", "month"), ("hour", "day"), ("mg", "g"), ("kg", "g"), ("mmHg", "cmH2O"), ("mL", "L"), ("min", "h")])
            {
                var place = number.Raw.EndsWith(unit, StringComparison.Ordinal) || number.Raw.EndsWith(unit + "s", StringComparison.Ordinal) ? number.At.Start + number.Raw.LastIndexOf(unit, StringComparison.Ordinal)
                    : sentence.Text.AsSpan(number.At.End).TrimStart(" -").StartsWith(unit, StringComparison.Ordinal) ? sentence.Text.IndexOf(unit, number.At.End, StringComparison.Ordinal) : -1;
                if (place < 0 || Continues(sentence.Text, place + unit.Length)) continue;
                var literal = number.Value.ToString(CultureInfo.InvariantCulture);
                if (bed.Says($"{literal} {other}") || bed.Says($"{literal}-{other}")) continue;
                yield return sentence.With(new(place, unit.Length), other);
                break;
            }
        }
    }

    private static bool Continues(string text, int at) => at < text.Length && (char.IsLetter(text[at]) && text[at] != 's' || text[at] is '/' or '-' or '²');

    /// <summary>P08: another time.</summary>
    public static IEnumerable<string> Time(TrueSentence sentence, TestBed bed) =>
        from number in sentence.Numbers
        where number.Kind is NumberKind.Timepoint or NumberKind.Duration && number is { Value: > 0, Decimals: 0 }
        from other in (double[])[number.Value * 2, number.Value + 3]
        where bed.IsForeign(other, 0)
        let literal = Numerals.With(number, other, 0)
        where literal is not null
        select sentence.With(number.At, literal);

    /// <summary>P09: another number of people; one where the source gives none.</summary>
    public static IEnumerable<string> Size(TrueSentence sentence, TestBed bed)
    {
        foreach (var number in sentence.Numbers.Where(static number => number.Kind is NumberKind.N or NumberKind.Denominator && number is { Value: > 3, Decimals: 0 }))
            foreach (var other in (double[])[number.Value + 17, Math.Round(number.Value * 1.4)])
                if (bed.IsForeign(other, 0) && Numerals.With(number, other, 0) is { } literal) yield return sentence.With(number.At, literal);
        if (bed.IsForeign(248, 0) && sentence.Text.IndexOf(" patients ", StringComparison.Ordinal) is var at and > 0 && !sentence.Numbers.Any(number => number.At.End >= at - 3 && number.At.Start < at))
            yield return sentence.With(new(at, 10), " patients (n=248) ");
    }

    /// <summary>P11: a bound moved, or the level.</summary>
    public static IEnumerable<string> Interval(TrueSentence sentence, TestBed bed)
    {
        foreach (var number in sentence.Numbers.Where(static number => number.Kind == NumberKind.CiBound))
            foreach (var other in (double[])[number.Value * 1.17 + 2 * Math.Pow(10, -number.Decimals), number.Value * 0.87])
                if (bed.IsForeign(other, number.Decimals) && Numerals.With(number, other, number.Decimals) is { } literal) yield return sentence.With(number.At, literal);
        foreach (var level in (string[])["95% CI", "95% confidence interval"])
            if (sentence.Text.IndexOf(level, StringComparison.Ordinal) is var at and >= 0 && !bed.Says("99%"))
                yield return sentence.With(new(at, 2), "99");
    }

    /// <summary>P10 on numbers: an operator, a value turned round.</summary>
    public static IEnumerable<string> Chance(TrueSentence sentence, TestBed bed)
    {
        foreach (var number in sentence.Numbers.Where(static number => number.Kind == NumberKind.P))
        {
            if (number.Raw.Contains('=', StringComparison.Ordinal) && !(number.Value is 0.05 or 0.01 or 0.001)) yield return sentence.With(number.At, number.Raw.Replace('=', '<'));
            if (number.Value is > 0.051 and < 1 && bed.IsForeign(0.026, 3) && Numerals.With(number, 0.026, 3) is { } small) yield return sentence.With(number.At, small);
            if (number.Value < 0.05 && number.Operator != "<" && bed.IsForeign(number.Value / 10, number.Decimals + 1) && Numerals.With(number, number.Value / 10, number.Decimals + 1) is { } less) yield return sentence.With(number.At, less);
        }
    }

    /// <summary>P31: a value with its interval and P value, all moved together.</summary>
    public static IEnumerable<string> Together(TrueSentence sentence, TestBed bed)
    {
        var told = sentence.Numbers.Where(static number => number.Kind is NumberKind.Percent or NumberKind.Ratio or NumberKind.Mean or NumberKind.Median or NumberKind.Fold or NumberKind.CiBound or NumberKind.P && number.Value != 0).Reverse().ToList();
        if (told.Count < 3) yield break;
        var text = sentence;
        foreach (var number in told)
        {
            var value = number.Kind == NumberKind.P ? number.Value * 0.6 : number.Value * 0.85;
            var decimals = number.Kind == NumberKind.P ? number.Decimals + 1 : number.Decimals;
            if (number.Kind == NumberKind.P && number.Operator is "<" or ">" || !bed.IsForeign(value, decimals) || Numerals.With(number, value, decimals) is not { } literal) continue;
            text = text with { Text = text.With(number.At, literal) };
        }
        if (text.Text != sentence.Text) yield return text.Text;
    }
}
