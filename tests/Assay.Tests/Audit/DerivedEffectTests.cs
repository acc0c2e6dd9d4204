using Assay.Audit;
using Assay.Reading;
using Assay.Tests.Papers;

namespace Assay.Tests.Audit;

public sealed class DerivedEffectTests
{
    private static Sketch Seedlike() => Sketch
        .Of("At 28 days 68% of the treated were alive against 42% of the controls (p=0.003).")
        .TwoArms().Outcome("28-day survival", OutcomeKind.Binary, Polarity.Higher).Result("A1", "68%").Result("A2", "42%").Compare("0.003");

    [Theory]
    [InlineData("DERIVED_RD", "8.83", "26.0", "43.17")]
    [InlineData("DERIVED_RR", "1.178", "1.619048", "2.226")]
    [InlineData("DERIVED_OR", "1.441", "2.934524", "5.975")]
    [InlineData("DERIVED_DEATH_RR", "0.3725", "0.551724", "0.8171")]
    [InlineData("DERIVED_NNT", "2.32", "3.846154", "11.33")]
    public void Effects_from_percentages_and_p(string rule, string low, string point, string high)
    {
        var remark = Assert.Single(Seedlike().Audit(rule));
        Assert.Equal(Finding.Derived, remark.Finding);
        Assert.Equal(Severity.Info, remark.Severity);
        Close.To(low, remark.Recomputed!.Low!.Value);
        Close.To(point, remark.Recomputed.Point!.Value);
        Close.To(high, remark.Recomputed.High!.Value);
    }

    [Fact]
    public void The_difference_also_tells_the_approximation_and_cohens_h()
    {
        var remark = Assert.Single(Seedlike().Audit("DERIVED_RD"));
        Close.To("8.86", remark.Inputs["altmanBlandLow"]);
        Close.To("43.14", remark.Inputs["altmanBlandHigh"]);
        Close.To("0.528958", remark.Inputs["cohenH"] - 5e-7);
        Close.To("0.444567", Assert.Single(Seedlike().Audit("DERIVED_HR")).Recomputed!.Point!.Value);
    }

    [Fact]
    public void Counts_give_exact_intervals()
    {
        var sketch = Sketch.Of("Infection came in 18 of 56 (32.1%) against 34 of 58 (58.6%) (p=0.005).").TwoArms(56, 58)
            .Outcome("infection", OutcomeKind.Binary, Polarity.Lower).Result("A1", "32.1%", 18, 56).Result("A2", "58.6%", 34, 58).Compare("0.005");
        var rr = Assert.Single(sketch.Audit("DERIVED_RR")).Recomputed!;
        Close.To("0.548319", rr.Point!.Value);
        Close.To("0.353956", rr.Low!.Value);
        var rd = Assert.Single(sketch.Audit("DERIVED_RD")).Recomputed!;
        Close.To("-42.3989", rd.Low!.Value);
        Close.To("-8.1937", rd.High!.Value);
        var nnt = Assert.Single(sketch.Audit("DERIVED_NNT"));
        Assert.Equal("NNTB", nnt.Recomputed!.Unit);
        Assert.Empty(sketch.Audit("S15"));
    }

    [Fact]
    public void An_interval_of_the_number_needed_may_run_through_infinity()
    {
        var nnt = Assert.Single(Sketch.Of("Death by day 28 came to 127 of 542 (23.4%) against 132 of 547 (24.1%) (p=0.79).").TwoArms(542, 547)
            .Outcome("28-day mortality", OutcomeKind.Binary, Polarity.Lower).Result("A1", "23.4%", 127, 542).Result("A2", "24.1%", 132, 547)
            .Compare("0.79").Audit("DERIVED_NNT"));
        Assert.Contains("∞", nnt.Message, StringComparison.Ordinal);
        Assert.Null(nnt.Recomputed!.Low);
        Close.To("142.9", nnt.Recomputed.Point!.Value);
    }

    [Fact]
    public void Two_percent_changes_become_one_ratio_with_a_bound_from_p()
    {
        var remark = Assert.Single(Sketch.Of("Bilirubin fell by 45% with treatment and by 15% in the control group (p<0.001).").TwoArms()
            .Outcome("bilirubin", OutcomeKind.Continuous).Change("A1", "45%", -45, "%").Change("A2", "15%", -15, "%").Audit("DERIVED_ROM"));
        Close.To("0.647059", remark.Recomputed!.Point!.Value);
        Close.To("0.4993", remark.Recomputed.Low!.Value);
        Close.To("0.8386", remark.Recomputed.High!.Value);
    }

    [Fact]
    public void Nothing_is_derived_again_where_the_abstract_gives_the_effect()
    {
        var sketch = Sketch.Of("Deaths were 20% against 30% (OR 0.58, 95% CI 0.40 to 0.85, p=0.005).").TwoArms()
            .Outcome("death", OutcomeKind.Binary, Polarity.Lower).Result("A1", "20%").Result("A2", "30%").Compare("0.005", "OR", "0.58", "0.40", "0.85");
        Assert.Empty(sketch.Audit("DERIVED_OR"));
        Assert.Empty(sketch.Audit("DERIVED_RR"));
        Assert.Single(sketch.Audit("DERIVED_RD"));
    }
}
