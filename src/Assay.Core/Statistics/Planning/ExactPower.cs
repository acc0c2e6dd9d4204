using Assay.Statistics.Distributions;
using Assay.Statistics.Tables;

namespace Assay.Statistics.Planning;

/// <summary>Exact unconditional power of a comparison of two proportions: every possible trial, weighed by its chance.</summary>
public static class ExactPower
{
    /// <summary>Most people in one arm for whom every table is gone through.</summary>
    public const int Largest = 20_000;

    // Counts this rare, all together, do not reach the fifteenth digit.
    private const double Negligible = 1e-19;

    /// <summary>Probability that the test comes out significant.</summary>
    /// <param name="p1">Proportion in arm 1, between 0 and 1.</param>
    /// <param name="p2">Proportion in arm 2, between 0 and 1; equal to <paramref name="p1"/> gives the size of the test.</param>
    /// <param name="n1">People in arm 1, 1 to 20,000.</param>
    /// <param name="n2">People in arm 2, 1 to 20,000.</param>
    /// <param name="test">Pearson, Yates or Fisher.</param>
    /// <param name="threshold">Two sides count both directions, one side the direction expected.</param>
    /// <returns>0 to 1; not monotone in the sizes.</returns>
    /// <exception cref="ImpossiblePlanException">A proportion or size is out of range.</exception>
    /// <remarks>Casagrande, Pike and Smith (1978), Applied Statistics 27:176–180; Storer and Kim (1990), doi:10.1080/01621459.1990.10475318: two binomials over the rejection region.</remarks>
    public static double Of(double p1, double p2, int n1, int n2, ContingencyTest test, Threshold threshold)
    {
        Admit.Probability(p1, nameof(p1));
        Admit.Probability(p2, nameof(p2));
        Within(n1, nameof(n1));
        Within(n2, nameof(n2));
        var (one, two) = (BinomialTerms.Of(n1, p1), BinomialTerms.Of(n2, p2));
        var ((from1, to1), (from2, to2)) = (Window(one), Window(two));
        var region = RejectionRegion.Of(n1, n2, test, threshold, p1 > p2, from1 + from2, to1 + to2);
        var power = 0.0;
        for (var a = from1; a <= to1; a++)
        {
            var row = 0.0;
            for (var c = from2; c <= to2; c++)
                if (region.Rejects(a, c)) row += two[c];
            power += one[a] * row;
        }
        return Math.Min(1, power);
    }

    private static void Within(int n, string field)
    {
        if (n is < 1 or > Largest) throw new ImpossiblePlanException(field, $"lies between 1 and {Largest} for an exact power, not at {n}");
    }

    private static (int From, int To) Window(double[] terms)
    {
        var (from, to) = (0, terms.Length - 1);
        while (terms[from] < Negligible) from++;
        while (terms[to] < Negligible) to--;
        return (from, to);
    }
}
