using System.Collections.Immutable;
using System.Text.Json;
using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Assurance;
using Assay.Statistics.Sequential;
using Assay.Statistics.Tables;

namespace Assay.Tests.Statistics.Planning;

/// <summary>One case of planning, by its kind, against what reference software gives.</summary>
internal static class PlanningCases
{
    public static void Check(string kind, Oracle c)
    {
        switch (kind)
        {
            case "two_proportion_n": ProportionSizes(c); break;
            case "two_proportion_power": ProportionPowers(c); break;
            case "two_means_n": MeanSizes(c); break;
            case "two_means_power": MeanPowers(c); break;
            case "logrank_events": Events(c); break;
            case "logrank_power": EventPowers(c); break;
            case "event_probability_exponential":
                c.Same(c.Output("prob"), EventProbability.Exponential(c.Input("hazard"), c.Input("accrual"), c.Input("follow_up")), "probability");
                break;
            case "group_sequential": Sequential(c); break;
            case "noninferiority_proportions": NonInferiorProportions(c); break;
            case "noninferiority_means": NonInferiorMeans(c); break;
            case "noninferiority_hr":
                Ceiled(c, "events", NonInferiority.Hazard(c.Input("hr"), c.Input("margin_hr"), c.Input("power"), c.Input("alpha_one_sided"), c.Input("ratio")));
                break;
            case "assurance_hr":
                Assured(c, HazardAssurance.Of(PriorOf(c, "prior_mean_ln_hr", "prior_sd"), c.Input("events"), TwoSided(c)));
                break;
            case "assurance_mean":
                Assured(c, MeanAssurance.Of(PriorOf(c, "prior_mean", "prior_sd"), c.Input("sd"), c.Input("n1"), c.Input("n2"), TwoSided(c)));
                break;
            case "assurance_two_proportion":
                var n = c.Input("n_per_arm");
                Assured(c, new ProportionAssurance(c.Input("p_control"), n, n) { Cap = c.Input("cap"), Threshold = TwoSided(c) }.Of(PriorOf(c, "mean_ln_rr", "sd")));
                break;
            case "conditional_power":
                var found = ConditionalPower.At(c.Input("z"), c.Input("information"), c.Input("critical"), c.Input("design_drift"));
                c.Same(c.Output("null"), found.Null, "null");
                c.Same(c.Output("trend"), found.Trend, "trend");
                c.Same(c.Output("design"), found.Design, "design");
                break;
            default: Assert.Fail($"{c.Id}: nobody checks {kind}."); break;
        }
    }

    private static Threshold ThresholdOf(Oracle c) => new(c.Input("alpha"), c.Count("sides"));

    private static Threshold TwoSided(Oracle c) => new(c.Input("alpha_two_sided"));

    private static Prior PriorOf(Oracle c, string mean, string deviation) => new(c.Input(mean), c.Input(deviation));

    private static void Ceiled(Oracle c, string name, double found, double relative = 1e-10)
    {
        c.Same(c.Output(name), found, name, relative);
        if (c.Output(name + "_ceil") is { } whole) Assert.True(whole == Whole.Up(found), $"{c.Id} {name}: expected {whole}, got {Whole.Up(found)}");
    }

    private static void ProportionSizes(Oracle c)
    {
        double Size(ProportionMethod method) => TwoProportions.Size(c.Input("p1"), c.Input("p2"), c.Input("power"), ThresholdOf(c), c.Input("ratio_n2_n1"), method);
        Ceiled(c, "pooled", Size(ProportionMethod.Pooled));
        Ceiled(c, "unpooled", Size(ProportionMethod.Unpooled));
        Ceiled(c, "fleiss_cc", Size(ProportionMethod.Fleiss));
        Ceiled(c, "arcsine", Size(ProportionMethod.Arcsine));
    }

    private static void ProportionPowers(Oracle c)
    {
        var (p1, p2, n1, n2, threshold) = (c.Input("p1"), c.Input("p2"), c.Count("n1"), c.Count("n2"), ThresholdOf(c));
        double Power(ProportionMethod method) => TwoProportions.Power(p1, p2, n1, n2, threshold, method);
        c.Same(c.Output("pooled"), Power(ProportionMethod.Pooled), "pooled");
        c.Same(c.Output("pooled_both_tails"), TwoProportions.PowerEitherWay(p1, p2, n1, n2, threshold), "both tails");
        c.Same(c.Output("unpooled"), Power(ProportionMethod.Unpooled), "unpooled");
        c.Same(c.Output("fleiss_cc"), Power(ProportionMethod.Fleiss), "fleiss");
        c.Same(c.Output("arcsine"), Power(ProportionMethod.Arcsine), "arcsine");
        if (c.Output("exact_chi2") is null) return;
        double Exact(ContingencyTest test) => ExactPower.Of(p1, p2, n1, n2, test, threshold);
        c.Same(c.Output("exact_chi2"), Exact(ContingencyTest.Pearson), "exact chi2");
        c.Same(c.Output("exact_yates"), Exact(ContingencyTest.Yates), "exact yates");
        c.Same(c.Output("exact_fisher"), Exact(ContingencyTest.Fisher), "exact fisher");
        c.Same(c.Output("size_chi2_at_p2"), ExactPower.Of(p2, p2, n1, n2, ContingencyTest.Pearson, threshold), "size chi2");
        c.Same(c.Output("size_fisher_at_p2"), ExactPower.Of(p2, p2, n1, n2, ContingencyTest.Fisher, threshold), "size fisher");
    }

    private static void MeanSizes(Oracle c)
    {
        var (difference, deviation, power, threshold, ratio) = (c.Input("delta"), c.Input("sd"), c.Input("power"), ThresholdOf(c), c.Input("ratio_n2_n1"));
        Ceiled(c, "n1_normal", TwoMeans.NormalSize(difference, deviation, power, threshold, ratio));
        var size = TwoMeans.Size(difference, deviation, power, threshold, ratio);
        Ceiled(c, "n1_t", size, 1e-8);
        c.Same(c.Output("n1_t_both_tails"), TwoMeans.Size(difference, deviation, power, threshold, ratio, eitherWay: true), "both tails", 1e-8);
        var whole = Whole.Up(size);
        c.Same(c.Output("power_at_ceil"), TwoMeans.Power(difference, deviation, whole, Whole.Up(whole * ratio), threshold), "power at ceil", 1e-8);
    }

    private static void MeanPowers(Oracle c)
    {
        var (difference, deviation, n1, n2, threshold) = (c.Input("delta"), c.Input("sd"), c.Input("n1"), c.Input("n2"), ThresholdOf(c));
        c.Same(c.Output("power_normal"), TwoMeans.NormalPower(difference, deviation, n1, n2, threshold), "normal");
        c.Same(c.Output("power_t"), TwoMeans.Power(difference, deviation, n1, n2, threshold), "t", 1e-8, 1e-10);
        c.Same(c.Output("power_t_both_tails"), TwoMeans.Power(difference, deviation, n1, n2, threshold, eitherWay: true), "t both", 1e-8, 1e-10);
    }

    private static void Events(Oracle c)
    {
        foreach (var (name, formula) in new[] { ("schoenfeld", EventFormula.Schoenfeld), ("freedman", EventFormula.Freedman) })
        {
            var events = LogRank.Events(c.Input("hr"), c.Input("power"), ThresholdOf(c), c.Input("ratio_exp_ctrl"), formula);
            Ceiled(c, name, events);
            if (c.Output("N_" + name) is { } people) c.Same(people, events / c.Input("mean_event_prob"), "N " + name);
        }
    }

    private static void EventPowers(Oracle c)
    {
        foreach (var (name, formula) in new[] { ("schoenfeld", EventFormula.Schoenfeld), ("freedman", EventFormula.Freedman) })
            c.Same(c.Output(name), LogRank.Power(c.Input("hr"), c.Input("events"), ThresholdOf(c), c.Input("ratio_exp_ctrl"), formula), name);
    }

    private static void NonInferiorProportions(Oracle c)
    {
        var (test, control, margin, power, alpha, ratio) = (c.Input("p_test"), c.Input("p_control"), c.Input("margin"), c.Input("power"), c.Input("alpha_one_sided"), c.Input("ratio_nc_nt"));
        var restricted = RestrictedProportions.Of(test, control, -margin, ratio);
        c.Same(c.Output("p_test_restricted"), restricted.Test, "restricted test");
        c.Same(c.Output("p_control_restricted"), restricted.Control, "restricted control");
        Ceiled(c, "nt_wald", NonInferiority.ProportionsWald(test, control, margin, power, alpha, ratio));
        Ceiled(c, "nt_farrington_manning", NonInferiority.ProportionsFarringtonManning(test, control, margin, power, alpha, ratio));
    }

    private static void NonInferiorMeans(Oracle c)
    {
        double Size(bool known) => NonInferiority.Means(c.Input("true_difference"), c.Input("sd"), c.Input("margin"), c.Input("power"), c.Input("alpha_one_sided"), c.Input("ratio_n2_n1"), known);
        Ceiled(c, "n1_normal", Size(true));
        Ceiled(c, "n1_t", Size(false), 1e-8);
    }

    private static void Assured(Oracle c, Assured found)
    {
        c.Same(c.Output("assurance"), found.Assurance, "assurance", 1e-8);
        c.Same(c.Output("power_at_mean"), found.PowerAtMean, "power at mean");
        if (c.Output("prob_hr_below_1") is { } below) c.Same(below, found.Benefit, "benefit");
    }

    private static void Sequential(Oracle c)
    {
        ImmutableArray<double> information = [.. c.In.GetProperty("information").EnumerateArray().Select(share => share.GetDouble())];
        var spending = Spending.Read(c.In.GetProperty("spending").GetString()!)!;
        var boundaries = Boundaries.Of(information, c.Input("alpha_one_sided"), spending, c.In.GetProperty("lower_boundary").GetString() == "symmetric");
        void Each(JsonElement expected, string name, IEnumerable<double> found)
        {
            foreach (var (one, other) in expected.GetProperty(name).EnumerateArray().Zip(found, (e, f) => (e.GetDouble(), f)))
                c.Same(one, other, name, 0, 1e-6);
        }
        Each(c.Out, "z", boundaries.Z);
        Each(c.Out, "nominal_p_one_sided", boundaries.NominalP);
        Each(c.Out, "nominal_p_two_sided", boundaries.NominalP.Select(p => 2 * p));
        Each(c.Out, "cumulative_alpha_one_sided", boundaries.Spent);
        foreach (var expected in c.Out.GetProperty("designs").EnumerateArray())
        {
            var design = SequentialDesign.Of(boundaries, expected.GetProperty("power").GetDouble());
            c.Same(expected.GetProperty("drift").GetDouble(), design.Drift, "drift", 0, 1e-6);
            c.Same(expected.GetProperty("inflation").GetDouble(), design.Inflation, "inflation", 0, 1e-6);
            c.Same(expected.GetProperty("expected_information_ratio_H1").GetDouble(), design.ExpectedRatioEffect, "expected", 0, 1e-6);
            Each(expected, "cumulative_power", design.Looks.Select(look => look.Power));
        }
    }
}
