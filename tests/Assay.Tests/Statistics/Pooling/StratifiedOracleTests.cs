using System.Text.Json;
using Assay.Statistics.Effects;
using Assay.Statistics.Pooling.Stratified;

namespace Assay.Tests.Statistics.Pooling;

/// <summary>Mantel-Haenszel and Peto as metafor 3.8 has them (R 4.2.2).</summary>
public sealed class StratifiedOracleTests
{
    [Fact]
    public void Stratified_pools_agree_with_metafor() => OracleFolder.EachDataSet(OracleFolder.Own, 20, Check);

    [Fact]
    public void Stratified_pools_agree_with_metafor_on_all_data_sets() => OracleFolder.EachDataSet(OracleFolder.Full(), 70, Check);

    private static void Check(JsonElement set, Mismatches off)
    {
        if (!set.TryGetProperty("exact_family", out var family)) return;
        var studies = set.GetProperty("studies").EnumerateArray().ToList();
        if (family.TryGetProperty("MH_IRR", out var rates))
            Pool(rates, MantelHaenszel.RateRatio([.. studies.Select(s => (N(s, "x1i"), N(s, "t1i"), N(s, "x2i"), N(s, "t2i")))]), "MH_IRR", off);
        if (!family.TryGetProperty("MH_OR", out var odds)) return;

        FourCells[] tables = [.. studies.Select(s => FourCells.OfEvents(N(s, "ai"), N(s, "n1i"), N(s, "ci"), N(s, "n2i")))];
        Pool(odds, MantelHaenszel.OddsRatio(tables), "MH_OR", off);
        Pool(family.GetProperty("MH_RR"), MantelHaenszel.RiskRatio(tables), "MH_RR", off);
        Pool(family.GetProperty("MH_RD"), MantelHaenszel.RiskDifference(tables), "MH_RD", off);
        Pool(family.GetProperty("MH_RD_keep_double_zero"), MantelHaenszel.RiskDifference(tables, compareDoubleZero: true), "MH_RD_keep", off);
        Pool(family.GetProperty("Peto"), PetoPool.Of(tables), "Peto", off);
        off.Number(odds, "CMH_chi2_corrected", StratifiedTests.Association(tables)?.Statistic, "CMH", 1e-9, 1e-10);
        off.Number(odds, "CMH_p", StratifiedTests.Association(tables)?.P, "CMH", 1e-8, 1e-290);
        off.Number(odds, "cochran_chi2_corrected", StratifiedTests.Association(tables, cochran: true)?.Statistic, "Cochran", 1e-9, 1e-10);
        var plain = family.GetProperty("CMH_uncorrected");
        off.Number(plain, "chi2", StratifiedTests.Association(tables, corrected: false)?.Statistic, "CMH plain", 1e-9, 1e-10);
        off.Number(plain, "cochran_chi2", StratifiedTests.Association(tables, corrected: false, cochran: true)?.Statistic, "Cochran plain", 1e-9, 1e-10);
        off.Number(odds, "breslow_day", StratifiedTests.BreslowDay(tables)?.Test.Statistic, "Breslow-Day", 1e-9, 1e-10);
        off.Number(odds, "breslow_day_p", StratifiedTests.BreslowDay(tables)?.Test.P, "Breslow-Day", 1e-8, 1e-290);
        off.Number(odds, "tarone", StratifiedTests.BreslowDay(tables, tarone: true)?.Test.Statistic, "Tarone", 1e-9, 1e-10);
    }

    private static void Pool(JsonElement expected, StratifiedEstimate? found, string where, Mismatches off)
    {
        off.Number(expected, "beta", found?.Estimate, where, 1e-10, 1e-12);
        off.Number(expected, "se", found?.StandardError, where, 1e-10, 1e-12);
        off.Number(expected, "z", found?.Z, where, 1e-9, 1e-12);
        off.Number(expected, "p", found?.P, where, 1e-8, 1e-290);
        off.Pair(expected, "ci", found?.Interval, where, 1e-9, 1e-12);
        off.Number(expected, "Q", found?.Q, where, 1e-9, 1e-11);
        off.Number(expected, "Q_p", found?.QP, where, 1e-8, 1e-290);
        off.Number(expected, "I2", found?.I2, where, 1e-8, 1e-9);
        if (expected.TryGetProperty("k_yi", out var compared)) off.Same(compared.GetInt32(), found?.Compared ?? 0, where + ".k_yi");
    }

    private static double N(JsonElement study, string name) => study.GetProperty(name).GetDouble();
}
