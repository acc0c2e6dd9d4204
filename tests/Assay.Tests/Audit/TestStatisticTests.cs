using Assay.Audit;

namespace Assay.Tests.Audit;

/// <summary>P values held against the test statistics beside them.</summary>
public sealed class TestStatisticTests
{
    [Theory]
    [InlineData("t(58) = 2.10, p = .04", Finding.Ok)]
    [InlineData("t(58) = 2.10, p = .004", Finding.Mismatch)]
    [InlineData("t(58) = 2.10, p = .08", Finding.DecisionError)]
    [InlineData("t(43) = −0.50, NS", Finding.Ok)]
    [InlineData("t(309) = 2.12, ns", Finding.DecisionError)]
    [InlineData("t = 2.10, df = 58, P = 0.04", Finding.Ok)]
    [InlineData("t58 = 2.10; P=0.04", Finding.Ok)]
    [InlineData("F(2, 120) = 4.50, MSE = 1.2, p = .013", Finding.Ok)]
    [InlineData("F2,120 = 4.5, P = 0.013", Finding.Ok)]
    [InlineData("F(2, 120) = 4.50, p = .13", Finding.DecisionError)]
    [InlineData("χ²(1, N = 200) = 3.84, p = .05", Finding.Ok)]
    [InlineData("χ²(1, N = 200) = 3.84, p = .01", Finding.Mismatch)]
    [InlineData("χ2 = 6·84 on 1 df, P = 0·009", Finding.Ok)]
    [InlineData("Chi-square = 5.2, df = 1, P = 0.3", Finding.DecisionError)]
    [InlineData("QWithin(12) = 9.20, p = .69", Finding.Ok)]
    [InlineData("H(2) = 7.30, p = .026", Finding.Ok)]
    [InlineData("r(40) = .30, p < .001", Finding.Mismatch)]
    [InlineData("r = 0.30, n = 42, P = 0.053", Finding.Ok)]
    [InlineData("z = 2.17, p = .03", Finding.Ok)]
    [InlineData("?2(374, N = 488) = 1,224.08, p < .001", Finding.Ok)]
    [InlineData("t(43) p ?3.01, p ! .01", Finding.Ok)]
    [InlineData("F(l, 76) = 23.95, p < .001", Finding.Ok)]
    [InlineData("F(1, 61) p 3.83, p p .055", Finding.Ok)]
    [InlineData("z = 2.17, p = .30", Finding.DecisionError)]
    public void The_P_recomputes_or_does_not(string printed, Finding finding) =>
        Assert.Equal(finding, Assert.Single(Sketch.Of($"The groups differed ({printed}).").Audit("P_TEST")).Finding);

    [Theory]
    [InlineData("The model explained much (r2 = 0.43, P < 0.001).")]
    [InlineData("The score was a z of 0.5 at age 3 (P = 0.04).")]
    [InlineData("F < 1, ns.")]
    [InlineData("They differed (t(58) = 2.10, Bonferroni corrected p = .08).")]
    [InlineData("At 2.10 mg, P = 0.04.")]
    [InlineData("t = 2.10, P = 0.04.")]
    public void What_is_no_test_or_says_too_little_is_left_alone(string text) => Assert.Empty(Sketch.Of(text).Audit("P_TEST"));

    [Fact]
    public void A_one_sided_test_is_believed_where_one_is_spoken_of()
    {
        Assert.Equal(Finding.Ok, Assert.Single(Sketch.Of("By a one-tailed test they differed, t(58) = 1.80, p = .04.").Audit("P_TEST")).Finding);
        var unsaid = Assert.Single(Sketch.Of("They differed, t(58) = 1.80, p = .04.").Audit("P_TEST"));
        Assert.Equal((Finding.DecisionError, Severity.Warn), (unsaid.Finding, unsaid.Severity));
        Assert.Contains("A one-sided test would give it", unsaid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_remark_shows_where_it_stands_and_what_it_used()
    {
        const string Text = "The groups differed, t(58) = 2.10, p = .08, in the end.";
        var remark = Assert.Single(Sketch.Of(Text).Audit("P_TEST"));
        Assert.Equal("t(58) = 2.10, p = .08", Assert.Single(remark.Spans).Of(Text));
        Assert.Equal((58, 2.1), (remark.Inputs["df1"], remark.Inputs["statistic"]));
        Assert.Equal(0.0401, remark.Recomputed!.Point!.Value, 4);
    }

    [Theory]
    [InlineData("Specificity was 81% (95% CI 70-79).", "S10", true)]
    [InlineData("Specificity was 75% (95% CI 70-79).", "S10", false)]
    [InlineData("AUC 0.82 (95% CI 0.85-0.9).", "S10", true)]
    [InlineData("Risk was 18% lower (95% CI 0.70 to 0.95).", "S10", false)]
    [InlineData("It fell by 2.1 points (95% CI -3.0 to -1.2).", "S10", false)]
    [InlineData("Median follow-up was 4.2 years (IQR 5.1-6.0).", "S18", true)]
    [InlineData("Median follow-up was 5.2 years (IQR 5.1-6.0).", "S18", false)]
    public void A_value_lies_inside_the_bounds_beside_it(string text, string rule, bool off) =>
        Assert.Equal(off, Sketch.Of(text).Audit(rule) is [{ Severity: Severity.Error }]);
}
