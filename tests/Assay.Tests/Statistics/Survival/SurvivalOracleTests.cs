using System.Text.Json;
using Assay.Statistics;
using Assay.Statistics.Reported;
using Assay.Statistics.Survival;

namespace Assay.Tests.Statistics.Survival;

/// <summary>Hazard ratios from summaries, and individual data, as survival 3.5 has them (R 4.2.2).</summary>
public sealed class SurvivalOracleTests
{
    [Fact]
    public void Survival_agrees_with_reference_software() => Cases(OracleFolder.Own, 50);

    [Fact]
    public void Survival_agrees_with_reference_software_on_all_cases() => Cases(OracleFolder.Full(), 60);

    private static void Cases(string folder, int least)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "survival.json")));
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.InRange(cases.Count, least, int.MaxValue);
        var off = new Mismatches("survival");
        foreach (var c in cases) Case(c, off);
        Assert.True(!off.Found.Any(), string.Join('\n', off.Found.Take(40)));
    }

    private static void Case(JsonElement c, Mismatches off)
    {
        var id = c.GetProperty("id").GetString()!;
        var (given, expected) = (c.GetProperty("in"), c.GetProperty("out"));
        switch (c.GetProperty("kind").GetString())
        {
            case "hr_from_ci":
                var (variance, difference) = Hazard.FromInterval(N(given, "hr"), new(N(given, "lo"), N(given, "hi")), 100 * N(given, "level"));
                off.Number(expected, "V", variance, id, 1e-10, 1e-12);
                off.Number(expected, "O_minus_E", difference, id, 1e-10, 1e-12);
                break;
            case "hr_from_p":
                var (p, d1, d2, benefit) = (N(given, "p_two_sided"), N(given, "events1"), N(given, "events2"), N(given, "direction") < 0);
                Ratio(expected.GetProperty("V_events"), Hazard.FromLogRank(p, d1, d2, benefit), id + ".events", off);
                Ratio(expected.GetProperty("V_quarter"), Hazard.FromVariance(p, (d1 + d2) / 4, benefit), id + ".quarter", off);
                if (expected.GetProperty("V_allocation") is { ValueKind: JsonValueKind.Object } allocation)
                    Ratio(allocation, Hazard.FromVariance(p, Hazard.VarianceOfAllocation(d1 + d2, N(given, "n1"), N(given, "n2")), benefit), id + ".allocation", off);
                break;
            case "hr_from_p_one_sided":
                var (e1, e2) = (N(given, "events1"), N(given, "events2"));
                Ratio(expected, Hazard.FromOneSided(N(given, "p_one_sided"), e1 * e2 / (e1 + e2), N(given, "direction") < 0), id, off);
                break;
            case "hr_from_OE":
                Ratio(expected, Hazard.FromObservedLessExpected(N(given, "O_minus_E"), N(given, "V")), id, off);
                break;
            case "hr_from_km_point":
                off.Number(expected, "hr", Hazard.FromSurvival(N(given, "S1"), N(given, "S2")), id, 1e-10, 1e-12);
                break;
            case "individual_data":
                Individual(given, expected, id, off);
                break;
            case var other:
                off.Fault($"{id}: no test for {other}");
                break;
        }
    }

    private static void Ratio(JsonElement expected, Effect found, string where, Mismatches off)
    {
        off.Number(expected, "hr", found.Estimate, where, 1e-10, 1e-12);
        off.Number(expected, "se", found.StandardError, where, 1e-10, 1e-12);
        off.Pair(expected, "ci", found.Interval, where, 1e-10, 1e-12);
    }

    private static void Individual(JsonElement given, JsonElement expected, string id, Mismatches off)
    {
        var names = given.GetProperty("group").EnumerateArray().Select(value => value.GetString()!).ToList();
        double[] times = [.. given.GetProperty("time").EnumerateArray().Select(value => value.GetDouble())];
        bool[] events = [.. given.GetProperty("event").EnumerateArray().Select(value => value.GetInt32() == 1)];
        SurvivalTimes Group(string name)
        {
            int[] who = [.. Enumerable.Range(0, names.Count).Where(i => names[i] == name)];
            return new([.. who.Select(i => times[i])], [.. who.Select(i => events[i])]);
        }
        foreach (var group in expected.GetProperty("km").EnumerateArray()) Curve(group, KaplanMeier.Of(Group(group.GetProperty("group").GetString()!)), id, off);

        var rank = expected.GetProperty("logrank");
        var (one, two) = (Group(rank.GetProperty("groups")[0].GetString()!), Group(rank.GetProperty("groups")[1].GetString()!));
        var found = LogRank.Of(one, two);
        off.Number(rank.GetProperty("observed")[0], found.Observed1, id + ".observed", 1e-10, 0);
        off.Number(rank.GetProperty("expected")[0], found.Expected1, id + ".expected", 1e-10, 0);
        off.Number(rank, "O_minus_E_group1", found.Difference, id, 1e-9, 1e-10);
        off.Number(rank, "V", found.Variance, id, 1e-10, 0);
        off.Number(rank, "chi2", found.Test.Statistic, id, 1e-9, 0);
        off.Number(rank, "p", found.Test.P, id, 1e-9, 0);
        off.Number(rank, "peto_hr", found.HazardRatio().Estimate, id, 1e-10, 0);
        off.Pair(rank, "peto_ci", found.HazardRatio().Interval, id, 1e-10, 0);
        var cox = expected.GetProperty("cox_group1_vs_group2");
        Cox(cox.GetProperty("efron"), CoxTwoGroups.Of(one, two), id + ".efron", off);
        Cox(cox.GetProperty("breslow"), CoxTwoGroups.Of(one, two, efron: false), id + ".breslow", off);
    }

    private static void Cox(JsonElement expected, CoxTwoGroups found, string where, Mismatches off)
    {
        off.Same(true, found.Converged, where);
        off.Number(expected, "ln_hr", found.LogRatio, where, 1e-7, 1e-9);
        off.Number(expected, "se", found.StandardError, where, 1e-7, 0);
        off.Number(expected, "hr", found.HazardRatio().Estimate, where, 1e-7, 0);
        off.Pair(expected, "ci", found.HazardRatio().Interval, where, 1e-7, 0);
        off.Number(expected, "wald_p", found.P, where, 1e-6, 0);
        off.Number(expected, "lrt_chi2", found.LikelihoodRatio, where, 1e-7, 1e-9);
        off.Number(expected, "score_chi2", found.Score, where, 1e-8, 1e-10);
        off.Number(expected, "loglik", found.LogLikelihood, where, 1e-9, 0);
    }

    private static void Curve(JsonElement expected, KaplanMeier found, string id, Mismatches off)
    {
        var at = expected.GetProperty("times").EnumerateArray().Select(value => value.GetDouble()).ToList();
        for (var i = 0; i < at.Count; i++)
        {
            var where = $"{id} at {at[i]}";
            off.Number(expected.GetProperty("survival")[i], found.At(at[i]).Survival, where, 1e-10, 1e-12);
            off.Number(expected.GetProperty("greenwood_se")[i], found.At(at[i]).StandardError, where + " se", 1e-10, 1e-12);
            foreach (var (scale, name) in new[] { (SurvivalScale.LogLog, "loglog"), (SurvivalScale.Log, "log"), (SurvivalScale.Plain, "plain") })
            {
                off.Number(expected.GetProperty($"ci_{name}_lo")[i], found.Interval(at[i], scale)?.Low, $"{where} {name} low", 1e-9, 1e-10);
                off.Number(expected.GetProperty($"ci_{name}_hi")[i], found.Interval(at[i], scale)?.High, $"{where} {name} high", 1e-9, 1e-10);
            }
        }
        // The reference also lists times at which people were only censored.
        int[] events = [.. Enumerable.Range(0, expected.GetProperty("steps_time").GetArrayLength()).Where(i => expected.GetProperty("steps_event")[i].GetInt32() > 0)];
        off.Same(events.Length, found.Steps.Length, id + " steps");
        for (var i = 0; i < Math.Min(events.Length, found.Steps.Length); i++)
        {
            off.Number(expected.GetProperty("steps_time")[events[i]], found.Steps[i].Time, $"{id} step {i} time", 0, 0);
            off.Number(expected.GetProperty("steps_survival")[events[i]], found.Steps[i].Survival, $"{id} step {i}", 1e-10, 1e-12);
            off.Number(expected.GetProperty("steps_risk")[events[i]], found.Steps[i].AtRisk, $"{id} step {i} at risk", 0, 0);
        }
        off.Number(expected, "median", found.Median(), id, 1e-12, 0);
        var (low, high) = found.MedianInterval();
        off.Number(expected.GetProperty("median_ci_loglog")[0], low, id + " median low", 1e-12, 0);
        off.Number(expected.GetProperty("median_ci_loglog")[1], high, id + " median high", 1e-12, 0);
    }

    private static double N(JsonElement x, string name) => x.GetProperty(name).GetDouble();
}
