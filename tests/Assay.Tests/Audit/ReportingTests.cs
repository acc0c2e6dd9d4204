using Assay.Audit;
using Assay.Reading;

namespace Assay.Tests.Audit;

public sealed class ReportingTests
{
    [Fact]
    public void A_careful_trial_abstract_draws_few_remarks()
    {
        var remarks = Sketch.Of("We randomly assigned 1106 adults with sepsis to thymosin (1.6 mg subcutaneously twice daily for 7 days) or placebo. "
            + "The primary outcome was death by day 28. Death occurred in 127 of 542 (23.4%) and 132 of 547 (24.1%) patients "
            + "(hazard ratio 0.99, 95% CI 0.77 to 1.27, P=0.93). Adverse events did not differ.")
            .TwoArms(542, 547).Total(1106, "randomised").Outcome("death by day 28", OutcomeKind.Binary, Polarity.Lower, OutcomeRole.Primary)
            .Result("A1", "23.4%", 127, 542).Result("A2", "24.1%", 132, 547).Compare("0.93", "HR", "0.99", "0.77", "1.27").Audit();
        Assert.Empty(remarks.Where(r => r.Severity >= Severity.Note));
    }

    [Fact]
    public void A_bare_comparison_is_asked_for_size_interval_and_harms()
    {
        var names = Names(Sketch.Of("Survival was 68% with treatment against 42% in the control group (p=0.003).").As(StudyType.HumanUnspecified)
            .TwoArms().Outcome("survival", OutcomeKind.TimeToEvent, Polarity.Higher).Result("A1", "68%").Result("A2", "42%").Compare("0.003"));
        Assert.Superset(new HashSet<string> { "NO_N", "NO_CI", "NO_DENOM", "NO_TIMEPOINT", "NO_HARMS", "NO_COMPARATOR", "DESIGN_UNSTATED", "TTE_AS_BINARY", "IMPLIED_N" }, names);
        Assert.DoesNotContain("NO_LIMITATIONS", names);
    }

    [Theory]
    [InlineData("In 60 patients survival was 68% against 42% (p=0.003).", "NO_N")]
    [InlineData("Survival was better (HR 0.6, 95% CI 0.4 to 0.9, p=0.003).", "NO_CI")]
    [InlineData("Survival was 68% against 42% (p=0.003); no adverse events were seen.", "NO_HARMS")]
    [InlineData("Survival was 68% with 1.6 mg against 42% with placebo (p=0.003).", "NO_COMPARATOR")]
    [InlineData("Survival was 68% with 1.6 mg of thymosin against 42% (p=0.003).", "NO_DOSE")]
    public void What_stands_anywhere_is_not_missing(string text, string rule) => Assert.Empty(Sketch.Of(text).Audit(rule));

    [Theory]
    [InlineData(StudyType.NarrativeReview)]
    [InlineData(StudyType.Protocol)]
    [InlineData(StudyType.CaseReport)]
    [InlineData(StudyType.Comment)]
    public void Reviews_and_protocols_are_not_asked(StudyType type) =>
        Assert.DoesNotContain(Sketch.Of("Survival was higher (p=0.003) than in control.").As(type).Audit(), r => r.Finding == Finding.Missing);

    [Fact]
    public void A_change_inside_one_arm_is_no_difference()
    {
        var sketch = Sketch.Of("TNF-α fell by 30% and IL-6 by 35% with treatment, unchanged in controls.").TwoArms()
            .Outcome("TNF-α", OutcomeKind.Continuous).Change("A1", "30%", -30, "%").Outcome("IL-6", OutcomeKind.Continuous).Change("A1", "35%", -35, "%");
        Assert.Single(sketch.Audit("S24"));
        Assert.Single(sketch.Audit("S25"));
        Assert.Empty(Sketch.Of("TNF-α fell by 30% with treatment and by 10% in controls (p=0.01).").TwoArms()
            .Outcome("TNF-α", OutcomeKind.Continuous).Change("A1", "30%", -30, "%").Change("A2", "10%", -10, "%").Audit("S24"));
    }

    [Theory]
    [InlineData("Liver function was significantly improved.", true)]
    [InlineData("Liver function was significantly improved (P=0.01).", false)]
    [InlineData("There was no significant difference.", false)]
    [InlineData("Liver function did not differ significantly.", true)]
    public void Significance_wants_a_p(string sentence, bool missing) =>
        Assert.Equal(missing && !sentence.Contains("not", StringComparison.Ordinal),
            Sketch.Of(sentence + " The groups held 20 people each (p=0.02).").Audit("S26").Count == 1);

    [Theory]
    [InlineData("CD4+ cells and IL-6 were higher (P=0.01).", true)]
    [InlineData("CD4+ cells were higher (523 vs 410, P=0.01).", false)]
    public void A_p_wants_a_size(string sentence, bool missing) => Assert.Equal(missing, Sketch.Of(sentence).Audit("S27").Count == 1);

    [Fact]
    public void Mean_changes_under_heavy_mortality_are_means_of_survivors() => Assert.Single(Sketch
        .Of("Survival was 68% against 42% in controls (p=0.003). Bilirubin fell by 45% against 15% in controls (p<0.001).").TwoArms()
        .Outcome("survival", OutcomeKind.TimeToEvent, Polarity.Higher).Result("A1", "68%").Result("A2", "42%").Compare("0.003")
        .Outcome("bilirubin", OutcomeKind.Continuous).Change("A1", "45%", -45, "%").Change("A2", "15%", -15, "%").Audit("INFORMATIVE_MISSINGNESS"));

    [Fact]
    public void Five_findings_without_a_primary_outcome_are_many() => Assert.Single(Sketch
        .Of("A rose (P=0.01). B rose (P=0.02). C fell (P=0.03). D fell (P=0.04). E rose (P=0.01). All had 10 patients.").Audit("MULTIPLICITY"));

    [Fact]
    public void A_null_primary_outcome_wants_a_null_conclusion()
    {
        var sketch = Sketch.Of("The drug is effective and improves survival (P=0.40).").In(Role.Conclusions).TwoArms()
            .Outcome("survival", OutcomeKind.TimeToEvent, Polarity.Higher, OutcomeRole.Primary).Compare("0.40");
        Assert.Single(sketch.Audit("S38"));
    }

    private static HashSet<string> Names(Sketch sketch) => [.. sketch.Audit().Select(r => r.Name)];
}
