using Assay.Records;

namespace Assay.Reading;

/// <summary>One number of a text: a digit-bearing token, or a number in words.</summary>
/// <param name="Raw">The literal with its sign and unit mark (<c>75.0%</c>, <c>-35%</c>, <c>2.1-fold</c>).</param>
/// <param name="Value">Its value; <see cref="double.NaN"/> where the token bears digits but is not a quantity (<c>CD4+</c>).</param>
/// <param name="Decimals">Decimals of the literal.</param>
/// <param name="Unit">Unit in the singular (<c>%</c>, <c>day</c>, <c>mg</c>, <c>10⁹/L</c>), or null.</param>
/// <param name="Kind">What it counts or measures.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Operator">For P values and thresholds: <c>= &lt; &gt; &lt;= &gt;=</c>; else null.</param>
public sealed record Number(string Raw, double Value, int Decimals, string? Unit, NumberKind Kind, Passage At, string? Operator)
{
    /// <summary>
    /// Index, in the numbers of the same text, of the number this one belongs to: a denominator to its count, a spread, an
    /// interval's bound and its level to the estimate, a P value to the ratio beside it; null where it stands alone.
    /// </summary>
    public int? Of { get; init; }

    /// <summary>For ratios, which: <c>HR OR RR IRR SHR</c>; else null.</summary>
    public string? Measure { get; init; }

    /// <summary>The first of <paramref name="numbers"/>, which are in the order of their text, that starts at or after <paramref name="position"/>.</summary>
    internal static int FirstFrom(IReadOnlyList<Number> numbers, int position)
    {
        int low = 0, high = numbers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle].At.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
