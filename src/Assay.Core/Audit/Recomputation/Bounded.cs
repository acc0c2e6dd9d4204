using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Recomputation;

/// <summary>Any value and the two bounds the reader tied to it: a sensitivity with its interval, a median with its quartiles.</summary>
internal sealed partial record Bounded(Number Value, Number Low, Number High)
{
    // A bound three times as far off is on another scale: "18% lower (95% CI 0.70 to 0.95)".
    private const double Farthest = 3;

    public string Words => $"{Value.Raw} ({Low.Raw} to {High.Raw})";

    public IEnumerable<Passage> Spans => [Value.At, Low.At, High.At];

    /// <summary>Whether the value lies outside its bounds, and the three are of one scale.</summary>
    public bool IsOutside
    {
        get
        {
            // Bounds printed the wrong way round still hold what lies between them.
            var (low, high) = (Math.Min(Low.Value, High.Value), Math.Max(Low.Value, High.Value));
            return low > 0 && Value.Value > 0 && Value.Value <= Farthest * high && low <= Farthest * Value.Value && (Value.Value < low || Value.Value > high);
        }
    }

    public static IEnumerable<Bounded> In(Sheet sheet, NumberKind kind)
    {
        var numbers = sheet.Study.Numbers;
        for (var i = 0; i + 1 < numbers.Length; i++)
            if (numbers[i].Kind == kind && numbers[i + 1].Kind == kind && numbers[i].Of is { } of && numbers[i + 1].Of == of && of < i
                && (i == 0 || numbers[i - 1].Kind != kind || numbers[i - 1].Of != of)
                && (i + 2 == numbers.Length || numbers[i + 2].Kind != kind || numbers[i + 2].Of != of))
                if (Beside().IsMatch(sheet.Study.Text.AsSpan(numbers[of].At.End, Math.Max(0, numbers[i].At.Start - numbers[of].At.End))))
                    yield return new(numbers[of], numbers[i], numbers[i + 1]);
    }

    // Further off, the bounds may be another value's.
    [GeneratedRegex(@"^\s?(?:\w+\s)?[,;]?\s?[(\[]\s?(?:(?:95\s?%\s?)?(?:CI|confidence\sintervals?|IQR|inter-?quartile\sranges?)\s?[,:=]?\s?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beside();
}
