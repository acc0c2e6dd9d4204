using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Numbers of a text in order, found by place.</summary>
internal sealed class NumberIndex(ImmutableArray<Number> numbers)
{
    /// <summary>Those inside <paramref name="at"/>; the first is found by bisection.</summary>
    public IEnumerable<Number> Inside(Passage at)
    {
        var (low, high) = (0, numbers.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = numbers[middle].At.Start < at.Start ? (middle + 1, high) : (low, middle);
        }
        for (; low < numbers.Length && numbers[low].At.End <= at.End; low++)
            yield return numbers[low];
    }
}
