using Assay.Statistics.Distributions;
using Assay.Statistics.Effects;

namespace Assay.Statistics.Pooling.Stratified;

/// <summary>Tests over several two-by-two tables.</summary>
public static class StratifiedTests
{
    /// <summary>Whether events and arms are associated over all tables; one degree of freedom.</summary>
    /// <param name="tables">One table a study.</param>
    /// <param name="corrected">Whether 1/2 is taken off the sum of O − E.</param>
    /// <param name="cochran">Cochran's form of the variance, without N/(N − 1).</param>
    /// <returns>Null where no table has both events and non-events.</returns>
    /// <remarks>Mantel and Haenszel (1959), doi:10.1093/jnci/22.4.719; Cochran (1954), doi:10.2307/3001616.</remarks>
    public static TestResult? Association(IReadOnlyList<FourCells> tables, bool corrected = true, bool cochran = false)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var (difference, variance) = (0.0, 0.0);
        foreach (var t in tables.Where(t => !t.IsDoubleZero))
        {
            var (d, v) = BinaryEffects.Hypergeometric(t);
            difference += d;
            variance += cochran ? v * (t.N - 1) / t.N : v;
        }
        if (!(variance > 0)) return null;
        var off = Math.Abs(difference) - (corrected ? 0.5 : 0);
        var statistic = off * off / variance;
        return new(statistic, ChiSquare.Upper(statistic, 1));
    }

    /// <summary>Whether the odds ratios of the tables are alike, about the common one.</summary>
    /// <param name="tables">One table a study; double zeros are left out.</param>
    /// <param name="tarone">Whether Tarone's correction is made.</param>
    /// <returns>The test and its degrees of freedom, or null where it cannot be done.</returns>
    /// <remarks>Breslow and Day (1980), Statistical Methods in Cancer Research I, 4.4; Tarone (1985), doi:10.1093/biomet/72.1.91.</remarks>
    public static (TestResult Test, int Df)? BreslowDay(IReadOnlyList<FourCells> tables, bool tarone = false)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var kept = tables.Where(t => !t.IsDoubleZero).ToList();
        if (kept.Count < 2 || MantelHaenszel.OddsRatio(kept) is not { } common) return null;
        var ratio = Math.Exp(common.Estimate);
        double statistic = 0, off = 0, variances = 0;
        foreach (var t in kept)
        {
            var expected = Expected(t, ratio);
            var variance = 1 / ((1 / expected) + (1 / (t.N1 - expected)) + (1 / (t.Events - expected)) + (1 / (t.N2 - t.Events + expected)));
            statistic += (t.A - expected) * (t.A - expected) / variance;
            off += t.A - expected;
            variances += variance;
        }
        if (tarone) statistic -= off * off / variances;
        var df = kept.Count - 1;
        return (new(statistic, ChiSquare.Upper(statistic, df)), df);
    }

    // The count in arm 1 at which the table with its margins has the common odds ratio: the root of a quadratic,
    // in the form that does not cancel.
    private static double Expected(FourCells t, double ratio)
    {
        var a = 1 - ratio;
        var b = t.N2 - t.Events + (ratio * (t.N1 + t.Events));
        var c = -ratio * t.N1 * t.Events;
        return -2 * c / (b + Math.Sqrt((b * b) - (4 * a * c)));
    }
}
