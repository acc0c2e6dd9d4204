using Assay.Statistics.Distributions;

namespace Assay.Statistics.Tables;

/// <summary>Tests of no difference in a two-by-two table; two-sided.</summary>
public static class ContingencyTests
{
    /// <summary>Pearson's chi-square, one degree of freedom, no correction.</summary>
    /// <returns>Null where a margin is empty.</returns>
    /// <remarks>Pearson (1900), doi:10.1080/14786440009463897.</remarks>
    public static TestResult? Pearson(TwoByTwo table) => Corrected(table, 0);

    /// <summary>Chi-square with Yates' correction, never past zero.</summary>
    /// <returns>Null where a margin is empty.</returns>
    /// <remarks>Yates (1934), doi:10.2307/2983604.</remarks>
    public static TestResult? Yates(TwoByTwo table) => Corrected(table, 0.5);

    /// <summary>Likelihood-ratio chi-square, one degree of freedom, no correction.</summary>
    /// <returns>Null where a margin is empty.</returns>
    /// <remarks>Wilks (1938), doi:10.1214/aoms/1177732360.</remarks>
    public static TestResult? LikelihoodRatio(TwoByTwo table)
    {
        double events = (double)table.A + table.C, others = (double)table.B + table.D, all = events + others;
        if (events == 0 || others == 0) return null;
        var g = 2 * (Part(table.A, table.N1 * events / all) + Part(table.B, table.N1 * others / all)
            + Part(table.C, table.N2 * events / all) + Part(table.D, table.N2 * others / all));
        return new(Math.Max(0, g), ChiSquare.Upper(g, 1));

        static double Part(double observed, double expected) => observed > 0 ? observed * Math.Log(observed / expected) : 0;
    }

    /// <summary>Two-sided P by the test asked for.</summary>
    /// <returns>Null where the test cannot be done.</returns>
    /// <remarks>As the test's own method: Pearson (1900), Yates (1934), Fisher (1935), Wilks (1938), Lancaster (1961).</remarks>
    public static double? P(TwoByTwo table, ContingencyTest test) => test switch
    {
        ContingencyTest.Pearson => Pearson(table)?.P,
        ContingencyTest.Yates => Yates(table)?.P,
        ContingencyTest.LikelihoodRatio => LikelihoodRatio(table)?.P,
        ContingencyTest.Fisher => FisherExact.TwoSided(table),
        ContingencyTest.FisherMid => FisherExact.TwoSidedMid(table),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "Not a test of this family."),
    };

    private static TestResult? Corrected(TwoByTwo table, double correction)
    {
        double a = table.A, b = table.B, c = table.C, d = table.D;
        double events = a + c, others = b + d, all = events + others;
        if (events == 0 || others == 0) return null;
        var gap = Math.Max(0, Math.Abs((a * d) - (b * c)) - (correction * all));
        var chi2 = all * (gap / events / others) * (gap / table.N1 / table.N2);
        return new(chi2, ChiSquare.Upper(chi2, 1));
    }
}
