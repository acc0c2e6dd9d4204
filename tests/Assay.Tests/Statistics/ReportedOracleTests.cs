using System.Text.Json;
using Assay.Statistics;
using Assay.Statistics.Proportions;
using Assay.Statistics.Reported;
using Assay.Statistics.Tables;

namespace Assay.Tests.Statistics;

public sealed class ReportedOracleTests
{
    [Fact]
    public void P_from_an_interval_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "p_from_ci"))
        {
            var decimals = c.Count("decimals");
            var reported = new ReportedInterval(new(c.Input("est"), decimals), new(c.Input("lo"), decimals),
                new(c.Input("hi"), decimals), c.In.GetProperty("ratio").GetBoolean(), 100 * c.Input("level"));
            c.Same(c.Output("se"), reported.StandardError, "se");
            c.Same(c.Output("z"), reported.Z, "z");
            c.Same(c.Output("p"), reported.P(), "p", 1e-9);
            c.Same(c.Output("altman_bland_p"), reported.ApproximateP(), "altman-bland", 1e-9);
            c.Same(c.Output("centre"), reported.Centre(), "centre");
            if (c.Pair("centre_box") is { } centre) c.Same(centre, reported.CentreBox(), "centre box");
            // The oracle's box is not widened where the estimate's rounding holds no effect; ours is.
            if (c.Pair("p_box") is { } box && !reported.Estimate.Rounding.Contains(reported.IsRatio ? 1 : 0))
                c.Same(box, reported.PBox(), "p box", 1e-8);
        }
    }

    [Fact]
    public void Interval_from_p_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "ci_from_p"))
        {
            var (estimate, p, ratio, level) = (c.Input("est"), c.Input("p"), c.In.GetProperty("ratio").GetBoolean(), 100 * c.Input("level"));
            c.Same(c.Output("se_exact"), IntervalFromP.Exact(estimate, p, ratio, level).StandardError, "se");
            c.Same(c.Pair("ci_exact"), IntervalFromP.Exact(estimate, p, ratio, level).Interval, "ci");
            if (c.Output("z_altman_bland") is not { } z) continue;
            c.Same(z, IntervalFromP.AltmanBlandZ(p), "z");
            c.Same(c.Pair("ci_altman_bland"), IntervalFromP.AltmanBland(estimate, p, ratio, level).Interval, "ci altman-bland");
        }
    }

    [Fact]
    public void Grim_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "grim"))
        {
            var literal = c.In.GetProperty("mean").GetString()!;
            var mean = Printed.Of(double.Parse(literal), literal);
            var found = Grim.OfMean(mean, c.Count("n"), c.Count("items"));
            Assert.Equal(c.Out.GetProperty("consistent").GetBoolean(), found.IsPossible);
            Assert.Equal(c.Out.GetProperty("testable").GetBoolean(), Grim.IsTestable(mean.Decimals, c.Count("n"), c.Count("items")));
            var totals = c.Out.GetProperty("totals");
            if (c.Out.GetProperty("testable").GetBoolean() && totals.ValueKind == JsonValueKind.Array && totals.GetArrayLength() > 0)
                Assert.Equal((totals[0].GetInt64(), totals[totals.GetArrayLength() - 1].GetInt64()), (found.First, found.Last));
        }
    }

    [Fact]
    public void Hazard_ratios_from_summaries_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("survival", "hr_from_p"))
        {
            var (p, d1, d2, benefit) = (c.Input("p_two_sided"), c.Input("events1"), c.Input("events2"), c.Input("direction") < 0);
            var events = c.Out.GetProperty("V_events");
            var found = Hazard.FromLogRank(p, d1, d2, benefit);
            c.Same(events.GetProperty("hr").GetDouble(), found.Estimate, "hr");
            c.Same((events.GetProperty("ci")[0].GetDouble(), events.GetProperty("ci")[1].GetDouble()), found.Interval, "ci");
            c.Same(c.Out.GetProperty("V_quarter").GetProperty("hr").GetDouble(), Hazard.FromVariance(p, (d1 + d2) / 4, benefit).Estimate, "D/4");
        }
        foreach (var c in Oracle.Of("survival", "hr_from_ci"))
        {
            var found = Hazard.FromInterval(c.Input("hr"), new(c.Input("lo"), c.Input("hi")), 100 * c.Input("level"));
            c.Same(c.Output("V"), found.Variance, "V");
            c.Same(c.Output("O_minus_E"), found.ObservedLessExpected, "O-E");
        }
        foreach (var c in Oracle.Of("survival", "hr_from_km_point"))
            c.Same(c.Output("hr"), Hazard.FromSurvival(c.Input("S1"), c.Input("S2")), "hr");
    }

    [Fact]
    public void Conversions_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("effects", "cohen_h"))
            c.Same(c.Output("h"), ArcsineDifference.CohenH(c.Input("p1"), c.Input("p2")), "h");
        foreach (var c in Oracle.Of("effects", "or_to_rr"))
            c.Same(c.Output("rr"), RiskRatio.FromOddsRatio(c.Input("or"), c.Input("p0")), "rr");
    }
}
