using Assay.Audit;
using Assay.Reading;
using Assay.Tests.Papers;

namespace Assay.Tests.Audit;

public sealed class WordingTests
{
    [Theory]
    [InlineData("There was a 1.8-fold decrease in exhausted T cells.", "-44.44")]
    [InlineData("Expression was reduced 2-fold.", "-50.00")]
    [InlineData("Levels were 4 fold lower in treated mice.", "-75.00")]
    public void A_fold_decrease_is_a_division(string sentence, string percent) =>
        Close.To(percent, Assert.Single(Sketch.Of(sentence).Audit("S19")).Recomputed!.Point!.Value);

    [Theory]
    [InlineData("There was a 2.1-fold increase in regulatory T cells.", Severity.Info)]
    [InlineData("Regulatory T cells increased by 2.1-fold.", Severity.Note)]
    public void A_fold_increase_has_two_readings(string sentence, Severity severity)
    {
        var remark = Assert.Single(Sketch.Of(sentence).Audit("S20"));
        Close.To("110.0", remark.Recomputed!.Low!.Value);
        Close.To("210.0", remark.Recomputed.High!.Value);
        Assert.Equal(severity, remark.Severity);
        Assert.Empty(Sketch.Of(sentence).Audit("S19"));
    }

    [Theory]
    [InlineData("Treatment was associated with a 25% reduction in the incidence of secondary infections.", true)]
    [InlineData("The drug reduced the risk of stroke by 25%.", true)]
    [InlineData("Mortality was reduced by 25% in the treated.", true)]
    [InlineData("Treatment gave a 25% relative reduction in the incidence of infections.", false)]
    [InlineData("Mortality fell by 12 percentage points.", false)]
    [InlineData("Treatment gave a 27% reduction in the risk of death (HR 0.73, 95% CI 0.60 to 0.89).", false)]
    [InlineData("Infections were reduced by 25% (from 40% to 30%).", false)]
    [InlineData("Bilirubin decreased by 25%.", false)]
    public void A_reduction_is_relative_or_absolute(string sentence, bool ambiguous) =>
        Assert.Equal(ambiguous, Sketch.Of(sentence).Audit("S21").Count == 1);

    [Fact]
    public void Both_readings_are_worked_out()
    {
        var inputs = Assert.Single(Sketch.Of("Treatment gave a 25% reduction in the incidence of infections.").Audit("S21")).Inputs;
        Close.To("13.3", inputs["relative.0.30.nnt"]);
        Close.To("10.0", inputs["relative.0.40.nnt"]);
        Close.To("83.3", inputs["absolute.0.30.relativeReduction"]);
        Assert.DoesNotContain("absolute.0.20.relativeReduction", inputs.Keys);
    }

    [Fact]
    public void An_odds_ratio_is_not_a_risk_ratio()
    {
        var remark = Assert.Single(Sketch.Of("Death came in 24% against 30%, a reduced risk (OR 0.73, 95% CI 0.60 to 0.89).").TwoArms()
            .Outcome("death", OutcomeKind.Binary, Polarity.Lower).Result("A1", "24%").Result("A2", "30%")
            .Compare(null, "OR", "0.73", "0.60", "0.89").Audit("S23"));
        Close.To("0.7943", remark.Recomputed!.Point!.Value);
    }

    [Theory]
    [InlineData(StudyType.HumanUnspecified, "CAUSAL_UPGRADE")]
    [InlineData(StudyType.CohortRetrospective, "S37")]
    [InlineData(StudyType.Rct, null)]
    [InlineData(StudyType.Animal, null)]
    public void Cause_needs_a_design(StudyType type, string? rule)
    {
        var remarks = Sketch.Of("The drug significantly improved survival.").As(type).In(Role.Conclusions).Audit();
        Assert.Equal(rule, remarks.FirstOrDefault(r => r.Rule is "CAUSAL_UPGRADE" or "S37")?.Rule);
        Assert.Empty(Sketch.Of("The drug may improve survival.").As(type).In(Role.Conclusions).Audit("CAUSAL_UPGRADE"));
    }

    [Theory]
    [InlineData("This provides compelling evidence of a benefit.", true)]
    [InlineData("The drug is a promising option.", false)]
    [InlineData("Mortality did not differ.", false)]
    public void Praise_is_noted(string sentence, bool praised) =>
        Assert.Equal(praised, Sketch.Of(sentence).As(StudyType.HumanUnspecified, "digest").In(Role.Conclusions).Audit("SPIN").Count == 1);
}
