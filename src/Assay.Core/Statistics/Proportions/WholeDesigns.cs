using System.Collections.Immutable;
using Assay.Statistics.Tables;

namespace Assay.Statistics.Proportions;

/// <summary>Searches the sizes, in whole people, at which two percentages and a P can all have been printed.</summary>
public static class WholeDesigns
{
    /// <summary>Sizes above this are not searched: past it nearly every size will do and the list says nothing.</summary>
    public const int Largest = 400;

    /// <summary>Equal arms whose counts round, halves up, to both percentages and whose P rounds to the P printed.</summary>
    /// <param name="percent1">Percentage in arm 1, as printed.</param>
    /// <param name="percent2">Percentage in arm 2, as printed.</param>
    /// <param name="p">Two-sided P, as printed.</param>
    /// <param name="test">The test assumed.</param>
    /// <returns>Designs by size, then counts; none where they would be larger than <see cref="Largest"/>.</returns>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876, joined with the tests of Pearson (1900), Yates (1934) and Fisher (1935).</remarks>
    public static ImmutableArray<WholeDesign> Find(Printed percent1, Printed percent2, Printed p, ContingencyTest test)
    {
        var (smallest, largest) = Range(percent1, percent2, p);
        if (largest > Largest || largest < smallest) return [];
        var found = ImmutableArray.CreateBuilder<WholeDesign>();
        for (var n = smallest; n <= largest; n++)
        {
            var one = Grim.OfPercent(percent1, n);
            var two = Grim.OfPercent(percent2, n);
            for (var a = (int)one.First; a <= one.Last && RoundsUp(a, n, percent1); a++)
                for (var c = (int)two.First; c <= two.Last && RoundsUp(c, n, percent2); c++)
                    if (PrintsAs(new(a, n, c, n), p.Rounding, test) is { } exact)
                        found.Add(new(n, a, c, exact));
        }
        return found.DrainToImmutable();
    }

    /// <summary>Sizes from 1 to <paramref name="largest"/> at which both percentages can be printed at all.</summary>
    /// <param name="percent1">Percentage in arm 1, as printed.</param>
    /// <param name="percent2">Percentage in arm 2, as printed.</param>
    /// <param name="smallest">Smallest size, at least 1.</param>
    /// <param name="largest">Largest size.</param>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876, applied to percentages.</remarks>
    public static ImmutableArray<int> Attainable(Printed percent1, Printed percent2, int smallest, int largest) =>
        [.. Enumerable.Range(smallest, Math.Max(0, largest - smallest + 1))
            .Where(n => Grim.OfPercent(percent1, n).IsPossible && Grim.OfPercent(percent2, n).IsPossible)];

    // A half is rounded up, as software that prints percentages does: 42.5 is not printed as 42.
    private static bool RoundsUp(int count, int n, Printed percent) => 100.0 * count / n < percent.Rounding.High - 1e-9;

    private static double? PrintsAs(TwoByTwo table, Interval band, ContingencyTest test)
    {
        // Pearson is the cheapest and, but for small tables, the smallest; far from the band nothing else need be tried.
        if (ContingencyTests.Pearson(table) is not { } pearson || pearson.P > 3 * band.High || pearson.P < band.Low / 50) return null;
        var p = test == ContingencyTest.Pearson ? pearson.P : ContingencyTests.P(table, test);
        return p >= band.Low && p < band.High ? p : null;
    }

    private static (int Smallest, int Largest) Range(Printed percent1, Printed percent2, Printed p)
    {
        var one = Inside(percent1.Rounding.Map(v => v / 100));
        var two = Inside(percent2.Rounding.Map(v => v / 100));
        var band = new Interval(Math.Max(1e-300, p.Rounding.Low), Math.Min(1 - 1e-9, p.Rounding.High));
        if (one.Meets(two) || !(band.Low < band.High)) return (1, 0);
        var (wide1, wide2) = one.Low > two.High ? (one.High, two.Low) : (one.Low, two.High);
        var (near1, near2) = one.Low > two.High ? (one.Low, two.High) : (one.High, two.Low);
        var smallest = 0.7 * ImpliedSize.Pooled(wide1, wide2, band.High);
        var largest = (1.15 * ImpliedSize.Yates(near1, near2, band.Low)) + 3;
        return (Math.Max(2, (int)Math.Min(smallest, 1e6)), (int)Math.Min(largest, 1e6));
    }

    private static Interval Inside(Interval risk) => new(Math.Clamp(risk.Low, 0, 1), Math.Clamp(risk.High, 0, 1));
}
