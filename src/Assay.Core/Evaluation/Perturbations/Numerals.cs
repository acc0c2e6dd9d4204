using System.Globalization;
using Assay.Reading;

namespace Assay.Evaluation.Perturbations;

/// <summary>Numerals written otherwise, in the style they had.</summary>
internal static class Numerals
{
    /// <summary>The digits of a number inside its literal: where they begin, and how long they are; null for words.</summary>
    public static (int Start, int Length)? Digits(Number number)
    {
        var start = number.Raw.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        if (start > 0 && number.Raw[start - 1] is '.' or '·') start--;
        var end = start;
        while (end < number.Raw.Length && (char.IsAsciiDigit(number.Raw[end]) || number.Raw[end] is '.' or '·' or ',' && end + 1 < number.Raw.Length && char.IsAsciiDigit(number.Raw[end + 1]))) end++;
        return (start, end - start);
    }

    /// <summary>The literal with another value, to so many decimals.</summary>
    public static string? With(Number number, double value, int decimals)
    {
        if (Digits(number) is not var (start, length)) return null;
        var told = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (number.Raw[start] == '.' && told.StartsWith("0.", StringComparison.Ordinal)) told = told[1..];
        return string.Concat(number.Raw.AsSpan(0, start), told, number.Raw.AsSpan(start + length));
    }
}
