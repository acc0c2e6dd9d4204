using Assay.Audit;
using Assay.Reading;
using Assay.Tests.Papers;

namespace Assay.Tests.Audit;

/// <summary>Rules of the catalogue with their worked examples.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void S03_the_only_division_of_the_total_is_told()
    {
        var sketch = Sketch.Of("Of 137 infected patients 23.8% and 35.7% of the treated and 43.4% and 20.8% of the controls had the event or responded.")
            .TwoArms().Total(137, "analysed").Outcome("infection", OutcomeKind.Binary)
            .Result("A1", "23.8%").Result("A1", "35.7%").Result("A2", "43.4%").Result("A2", "20.8%");
        var remark = Assert.Single(sketch.Audit("S03"));
        Assert.Equal((Finding.Derived, 84, 53), (remark.Finding, (int)remark.Inputs["A1"], (int)remark.Inputs["A2"]));
        Assert.Contains("one division only: 84 + 53", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void S03_is_silent_where_sizes_are_given() => Assert.Empty(Sketch
        .Of("Of 137 patients 23.8% and 35.7% against 43.4% and 20.8%.").TwoArms(84, 53).Total(137, "analysed").Outcome("infection", OutcomeKind.Binary)
        .Result("A1", "23.8%").Result("A1", "35.7%").Result("A2", "43.4%").Result("A2", "20.8%").Audit("S03"));

    [Theory]
    [InlineData(99, "0.90", Finding.Mismatch)]
    [InlineData(99, "0.87", Finding.Undetermined)]
    public void S12_an_interval_of_another_level_is_told(double level, string p, Finding finding) => Assert.Equal(finding, Assert.Single(Sketch
        .Of($"The hazard ratio was 0.985 (99% CI 0.771 to 1.259; P={p}).").TwoArms().Outcome("death", OutcomeKind.TimeToEvent)
        .Compare(p, "HR", "0.985", "0.771", "1.259", level: level).Audit("S12")).Finding);

    [Fact]
    public void S12_is_silent_at_95() => Assert.Empty(Sketch.Of("The hazard ratio was 0.99 (95% CI 0.77 to 1.27; P=0.93).").TwoArms().Outcome("death")
        .Compare("0.93", "HR", "0.99", "0.77", "1.27").Audit("S12"));

    [Theory]
    [InlineData("3.48", 20, 1)]
    [InlineData("5.27", 43, 1)]
    [InlineData("5.19", 28, 1)]
    [InlineData("3.45", 20, 0)]
    public void S13_a_mean_of_whole_numbers(string mean, int n, int remarks) => Assert.Equal(remarks, Sketch
        .Of($"The number of episodes was {mean} (SD 1.10) with treatment.").TwoArms(n, n).Outcome("number of episodes", OutcomeKind.Continuous)
        .Result("A1", mean).Around("sd", 1.10).Audit("S13").Count);

    [Fact]
    public void S14_a_spread_that_the_scale_does_not_allow()
    {
        var scaled = Sketch.Of("Pain (visual analogue scale 0 to 10) was 2.0 ± 6.1 with treatment.").TwoArms(40, 40).OutcomeAt("Pain", OutcomeKind.Continuous)
            .Result("A1", "2.0").Around("sd", 6.1);
        var remark = Assert.Single(scaled.Audit("S14"));
        Assert.Equal((Finding.Mismatch, Severity.Warn), (remark.Finding, remark.Severity));
        Close.To("4.050957", remark.Recomputed!.High!.Value);
        Assert.Empty(Sketch.Of("Pain (visual analogue scale 0 to 10) was 2.0 ± 1.1 with treatment.").TwoArms(40, 40).OutcomeAt("Pain", OutcomeKind.Continuous)
            .Result("A1", "2.0").Around("sd", 1.1).Audit("S14"));
    }

    [Theory]
    [InlineData("Of all patients, 56% were men and 46% women.", 1)]
    [InlineData("Of all patients, 55% were men and 45% women.", 0)]
    [InlineData("Of all patients, 54.6% were men and 45.5% women.", 0)]
    [InlineData("Complete response was seen in 10%, partial response in 30%, stable disease in 40% and progressive disease in 30%.", 1)]
    [InlineData("Disease was mild in 20%, moderate in 30% and severe in 50%.", 0)]
    [InlineData("Of the men 55% and of the women 65% recovered within 3 weeks (12% sooner).", 0)]
    public void S17_classes_sum_to_a_hundred(string text, int remarks) => Assert.Equal(remarks, Sketch.Of(text).TwoArms().Audit("S17").Count);

    [Fact]
    public void S30_two_analyses_on_two_sides_are_surfaced()
    {
        var sketch = Sketch.Of("By Kaplan-Meier analysis survival was better (P=0.030). In the competing-risk analysis death did not differ (P=0.070).")
            .TwoArms().Outcome("survival", OutcomeKind.TimeToEvent).Compare("0.030").Compare("0.070");
        Assert.Equal((Severity.Warn, Finding.Ambiguous), (Assert.Single(sketch.Audit("S30")).Severity, Assert.Single(sketch.Audit("S30")).Finding));
        Assert.Equal(Severity.Info, Assert.Single(Sketch.Of("By Kaplan-Meier analysis survival was better (P=0.030). In the competing-risk analysis death was rarer too (P=0.020).")
            .TwoArms().Outcome("survival", OutcomeKind.TimeToEvent).Compare("0.030").Compare("0.020").Audit("S30")).Severity);
    }

    [Fact]
    public void S35_a_significant_ratio_of_low_precision_exaggerates()
    {
        var remark = Assert.Single(Sketch.Of("The risk ratio was 0.537 (95% CI 0.316 to 0.913).").TwoArms().Outcome("death", OutcomeKind.Binary)
            .Compare(null, "RR", "0.537", "0.316", "0.913").Audit("S35"));
        Assert.Equal(("6.1", "2.4"), (remark.Inputs["typeM90"].ToString("0.0"), remark.Inputs["typeM75"].ToString("0.0")));
        Assert.Empty(Sketch.Of("The risk ratio was 0.80 (95% CI 0.75 to 0.85).").TwoArms().Outcome("death").Compare(null, "RR", "0.80", "0.75", "0.85").Audit("S35"));
    }

    [Fact]
    public void S36_an_interval_of_benefit_and_harm_decides_nothing()
    {
        Assert.Single(Sketch.Of("The odds ratio was 0.96 (95% CI 0.60 to 1.75).").TwoArms().Outcome("death").Compare(null, "OR", "0.96", "0.60", "1.75").Audit("S36"));
        Assert.Empty(Sketch.Of("The odds ratio was 0.99 (95% CI 0.80 to 1.24).").TwoArms().Outcome("death").Compare(null, "OR", "0.99", "0.80", "1.24").Audit("S36"));
    }

    [Theory]
    [InlineData("14.9", 12.7, 306, "8.7", 8.2, 1976, "<0.001", Finding.Ok)]
    [InlineData("10.5", 2.5, 20, "8.5", 3.0, 22, "0.025", Finding.Ok)]
    [InlineData("10.5", 2.5, 20, "8.5", 3.0, 22, "0.30", Finding.DecisionError)]
    public void S41_a_p_of_two_means(string m1, double sd1, int n1, string m2, double sd2, int n2, string p, Finding finding) => Assert.Equal(finding, Assert.Single(Sketch
        .Of($"The stay was {m1} ± {sd1:0.0} days with treatment and {m2} ± {sd2:0.0} days with placebo (P={p}).".Replace("P=<", "P<", StringComparison.Ordinal))
        .TwoArms(n1, n2).Outcome("length of stay", OutcomeKind.Continuous).Result("A1", m1).Around("sd", sd1).Result("A2", m2).Around("sd", sd2).Compare(p).Audit("S41")).Finding);

    [Fact]
    public void S42_the_people_an_interval_stands_for()
    {
        var remark = Assert.Single(Sketch.Of("Survival was 75.0% (95% CI 63.2-86.8) with treatment.").TwoArms(56, 58).Outcome("survival", OutcomeKind.TimeToEvent)
            .Result("A1", "75.0%").Around("ci", null, 63.2, 86.8).Audit("S42"));
        Assert.Equal((Finding.Derived, "51.7"), (remark.Finding, remark.Recomputed!.Point!.Value.ToString("0.0")));
    }

    [Theory]
    [InlineData("Mortality was higher in the treated group than in the control group (32% vs 58%).", 1)]
    [InlineData("Mortality was lower in the treated group than in the control group (32% vs 58%).", 0)]
    [InlineData("The stay was significantly shorter with treatment than with placebo (8.4 versus 6.1 days).", 1)]
    [InlineData("Mortality was not higher in the treated group than in controls (32% vs 58%).", 0)]
    public void S43_the_words_agree_with_the_values(string text, int remarks) => Assert.Equal(remarks, Sketch.Of(text).TwoArms().Audit("S43").Count);

    [Fact]
    public void An_interval_that_is_not_printed_is_derived_from_p()
    {
        var remark = Assert.Single(Sketch.Of("The hazard ratio was 0.70 (P=0.02).").TwoArms().Outcome("death", OutcomeKind.TimeToEvent).Compare("0.02", "HR", "0.70").Audit("DERIVED_CI"));
        Close.To("0.518313", remark.Recomputed!.Low!.Value);
        Close.To("5.643856", Assert.Single(Sketch.Of("The hazard ratio was 0.70 (P=0.02).").TwoArms().Outcome("death").Compare("0.02").Audit("S_VALUE")).Recomputed!.Point!.Value);
    }
}
