using System.Text.Json;
using Assay.Statistics.Proportions;
using Assay.Statistics.Tables;

namespace Assay.Tests.Statistics;

public sealed class TwoByTwoOracleTests
{
    [Fact]
    public void Every_two_by_two_case_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "two_by_two"))
        {
            var table = new TwoByTwo(c.Count("a"), c.Count("n1"), c.Count("c"), c.Count("n2"));
            Tests(c, table);
            Effects(c, table);
        }
    }

    [Fact]
    public void Effects_agree_with_escalc()
    {
        foreach (var c in Oracle.Of("effects", "effect").Where(c => c.In.TryGetProperty("ai", out _) && c.In.TryGetProperty("n1i", out _)))
        {
            var (measure, defaults) = Header(c);
            if (!defaults) continue;
            var table = new TwoByTwo(c.Count("ai"), c.Count("n1i"), c.Count("ci"), c.Count("n2i"));
            var effect = measure switch
            {
                "RR" => RiskRatio.Of(table, keepDegenerate: true),
                "OR" => OddsRatio.Of(table, keepDegenerate: true),
                "RD" when !table.HasZero => RiskDifference.Wald(table),
                _ => null,
            };
            if (effect is null) continue;
            c.Same(c.Output("yi"), effect.OnAnalysisScale, "yi");
            c.Same(c.Output("vi"), effect.StandardError * effect.StandardError, "vi");
            var ends = effect.IsRatio ? effect.Interval.Map(Math.Log) : effect.Interval;
            c.Same(c.Pair("ci"), ends, "ci");
        }
    }

    [Fact]
    public void Intervals_of_one_proportion_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "proportion_ci"))
        {
            var (x, n, level) = (c.Count("x"), c.Count("n"), 100 * c.Input("level"));
            c.Same(c.Pair("wald"), ProportionIntervals.Wald(x, n, level), "wald");
            c.Same(c.Pair("wilson"), ProportionIntervals.Wilson(x, n, level), "wilson");
            c.Same(c.Pair("clopper_pearson"), ProportionIntervals.ClopperPearson(x, n, level), "exact");
            c.Same(c.Pair("agresti_coull"), ProportionIntervals.AgrestiCoull(x, n, level), "agresti-coull");
        }
    }

    [Fact]
    public void Fragility_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "fragility"))
        {
            var found = Fragility.Of(new(c.Count("a"), c.Count("n1"), c.Count("c"), c.Count("n2")), c.Input("alpha"));
            Assert.Equal(c.Count("fragility_index", c.Out), found.Index);
            if (c.Output("reverse_fragility_index") is { } reverse) Assert.Equal((int)reverse, found.Reverse);
            if (c.Output("p_after") is { } after && found.Index > 0) c.Same(after, found.PAfter, "p after");
        }
    }

    private static void Tests(Oracle c, TwoByTwo table)
    {
        c.Same(c.Output("chi2"), ContingencyTests.Pearson(table)?.Statistic, "chi2");
        c.Same(c.Output("p_chi2"), ContingencyTests.Pearson(table)?.P, "p");
        c.Same(c.Output("chi2_yates"), ContingencyTests.Yates(table)?.Statistic, "yates");
        c.Same(c.Output("p_yates"), ContingencyTests.Yates(table)?.P, "p yates");
        c.Same(c.Output("G"), ContingencyTests.LikelihoodRatio(table)?.Statistic, "G");
        c.Same(c.Output("p_G"), ContingencyTests.LikelihoodRatio(table)?.P, "p G", floor: 1e-9);
        c.Same(c.Output("p_fisher"), FisherExact.TwoSided(table), "fisher");
        c.Same(c.Output("p_fisher_less"), FisherExact.Less(table), "less");
        c.Same(c.Output("p_fisher_greater"), FisherExact.Greater(table), "greater");
        c.Same(c.Output("p_fisher_mid"), FisherExact.TwoSidedMid(table), "mid");
    }

    private static void Effects(Oracle c, TwoByTwo table)
    {
        c.Same(c.Output("rd"), RiskDifference.Wald(table).Estimate, "rd");
        c.Same(c.Output("rd_se"), RiskDifference.Wald(table).StandardError, "rd se");
        c.Same(c.Pair("rd_wald"), RiskDifference.Wald(table).Interval, "wald");
        c.Same(c.Pair("rd_newcombe"), RiskDifference.Newcombe(table).Interval, "newcombe");
        c.Same(c.Pair("wilson1"), ProportionIntervals.Wilson(table.A, table.N1), "wilson1");
        if (c.Output("rr") is { } rr && !table.HasZero)
        {
            c.Same(rr, RiskRatio.Of(table)!.Estimate, "rr");
            c.Same(c.Pair("rr_ci"), RiskRatio.Of(table)!.Interval, "rr ci");
        }
        if (c.Output("or") is { } or)
        {
            c.Same(or, OddsRatio.Of(table)!.Estimate, "or");
            c.Same(c.Pair("or_ci"), OddsRatio.Of(table)!.Interval, "or ci");
        }
    }

    private static (string Measure, bool Defaults) Header(Oracle c)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Place.SharedOrSkip("oracles", "effects.json")));
        var found = document.RootElement.GetProperty("cases").EnumerateArray().First(e => e.GetProperty("id").GetString() == c.Id);
        return (found.GetProperty("measure").GetString()!, found.GetProperty("options").ValueKind == JsonValueKind.Null);
    }
}
