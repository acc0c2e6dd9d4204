using Assay.Audit;
using Assay.Reading;
using Assay.Tests.Papers;

namespace Assay.Tests.Audit;

public sealed class RecomputationTests
{
    private static Sketch Counts(int a, int n1, int c, int n2, string p, string name = "response") => Sketch
        .Of($"The {name} was seen in {a} of {n1} with treatment and in {c} of {n2} with placebo (P={p}).".Replace("P=<", "P<", StringComparison.Ordinal))
        .TwoArms(n1, n2).Outcome(name, OutcomeKind.Binary)
        .Result("A1", $"{a}", a, n1).Result("A2", $"{c}", c, n2, skip: 0).Compare(p);

    [Theory]
    [InlineData(5, 56, 14, 58, "0.029", Finding.Ok)]
    [InlineData(18, 56, 34, 58, "0.005", Finding.Ok)]
    [InlineData(65, 306, 290, 1976, "0.003", Finding.Ok)]
    [InlineData(22, 124, 28, 86, "<0.05", Finding.Ok)]
    [InlineData(18, 56, 34, 58, "0.03", Finding.Mismatch)]
    public void P_from_counts(int a, int n1, int c, int n2, string p, Finding finding) =>
        Assert.Equal(finding, Assert.Single(Counts(a, n1, c, n2, p).Audit("S04")).Finding);

    [Fact]
    public void A_p_on_the_other_side_of_the_threshold_is_a_matter_of_its_own()
    {
        var sketch = Counts(30, 84, 11, 53, "<0.05");
        Assert.Empty(sketch.Audit("S04"));
        var remark = Assert.Single(sketch.Audit("S05"));
        Assert.Equal((Finding.DecisionError, Severity.Warn), (remark.Finding, remark.Severity));
        Close.To("0.062573", remark.Inputs["pPearson"]);
        Assert.DoesNotContain("wrong", remark.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("does not recompute", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_cannot_refute_a_log_rank_p()
    {
        var sketch = Sketch.Of("Survival was 42 of 56 against 31 of 58 (log-rank P=0.060).").TwoArms(56, 58).Outcome("survival", OutcomeKind.TimeToEvent)
            .Result("A1", "42", 42, 56).Result("A2", "31", 31, 58).Compare("0.060");
        Assert.Equal((Finding.Undetermined, Severity.Info), (Assert.Single(sketch.Audit("S04")).Finding, Assert.Single(sketch.Audit("S04")).Severity));
        Assert.Empty(sketch.Audit("S05"));
        Assert.Empty(sketch.Audit("S06"));
    }

    [Fact]
    public void Tests_that_straddle_the_threshold_are_told()
    {
        Assert.Single(Counts(4, 36, 12, 40, "0.044").Audit("S06"));
        Assert.Empty(Counts(18, 56, 34, 58, "0.005").Audit("S06"));
    }

    [Theory]
    [InlineData("RR", "0.349", "0.149", "0.816", "0.015", Finding.Ok)]
    [InlineData("HR", "0.99", "0.77", "1.27", "0.93", Finding.Ok)]
    [InlineData("OR", "1.5", "1.1", "2.1", "0.028", Finding.Ok)]
    [InlineData("OR", "2.0", "1.4", "2.9", "0.024", Finding.Mismatch)]
    [InlineData("HR", "0.308", "0.175", "0.541", "<0.001", Finding.Ok)]
    public void P_from_a_ratio_and_its_interval(string measure, string estimate, string low, string high, string p, Finding finding) =>
        Assert.Equal(finding, Assert.Single(Ratio(measure, estimate, low, high, p).Audit("S07")).Finding);

    [Fact]
    public void P_from_a_difference_and_its_interval() =>
        Assert.Equal(Finding.Mismatch, Assert.Single(Ratio("SMD", "-0.52", "-1.06", "0.11", "0.06").Audit("S08")).Finding);

    [Theory]
    [InlineData("HR", "0.99", "0.77", "1.77", true)]
    [InlineData("SMD", "-0.52", "-1.06", "0.11", true)]
    [InlineData("MD", "-2.4", "-7.4", "5.0", true)]
    [InlineData("HR", "0.308", "0.175", "0.541", false)]
    [InlineData("HR", "1.03", "0.60", "1.75", false)]
    public void The_estimate_lies_in_the_middle_of_its_interval(string measure, string estimate, string low, string high, bool off) =>
        Assert.Equal(off, Ratio(measure, estimate, low, high, null).Audit("S09").Count == 1);

    [Theory]
    [InlineData("HR", "1.4", "0.6", "1.2", true)]
    [InlineData("HR", "0.9", "1.2", "0.6", true)]
    [InlineData("RR", "0.5", "-0.1", "1.2", true)]
    [InlineData("MD", "0.5", "-0.1", "1.2", false)]
    public void Bounds_are_in_order(string measure, string estimate, string low, string high, bool off) =>
        Assert.Equal(off, Ratio(measure, estimate, low, high, null).Audit("S10") is [{ Severity: Severity.Error }]);

    [Theory]
    [InlineData("RR", "0.74", "0.54", "1.02", "0.04", true)]
    [InlineData("RR", "0.74", "0.54", "1.02", "0.062", false)]
    [InlineData("RR", "0.74", "0.60", "0.92", "0.20", true)]
    [InlineData("RR", "0.80", "0.64", "1.00", "0.049", false)]
    public void Interval_and_p_agree_on_no_effect(string measure, string estimate, string low, string high, string p, bool off)
    {
        var sketch = Ratio(measure, estimate, low, high, p);
        Assert.Equal(off, sketch.Audit("S11").Count == 1);
        if (off) Assert.Empty(sketch.Audit("S07"));
    }

    [Fact]
    public void An_interaction_p_does_not_test_the_estimate_beside_it() => Assert.Empty(Sketch
        .Of("The effect was larger in the young (OR 2.0, 95% CI 1.4 to 2.9, P for interaction 0.024).").TwoArms().Outcome("death")
        .Compare("0.024", "OR", "2.0", "1.4", "2.9").Audit("S07"));

    [Theory]
    [InlineData("26.0%", 47, 181, Finding.Ok)]
    [InlineData("35%", 63, 180, Finding.Ok)]
    [InlineData("2.71%", 5, 184, Finding.OkTrunc)]
    [InlineData("41.5%", 45, 103, Finding.Mismatch)]
    public void Percentage_from_its_count(string percent, int count, int people, Finding finding) => Assert.Equal(finding, Assert.Single(Sketch
        .Of($"The event came in {count} of {people} ({percent}).").TwoArms().Outcome("event", OutcomeKind.Binary).Result("A1", percent, count, people).Audit("S01")).Finding);

    [Theory]
    [InlineData("65%", 56, true)]
    [InlineData("64%", 56, false)]
    [InlineData("65%", 560, false)]
    [InlineData("53.4%", 58, false)]
    public void Percentage_of_whole_people(string percent, int people, bool off) => Assert.Equal(off, Sketch
        .Of($"Of {people} people {percent} recovered.").TwoArms(people).Outcome("recovery", OutcomeKind.Binary).Result("A1", percent).Audit("S02").Count == 1);

    [Fact]
    public void Arms_are_summed_against_the_total()
    {
        Assert.Empty(Sketch.Of("Arms.").TwoArms(552, 554).Total(1106, "randomised").Audit("S16"));
        Assert.Contains("6 are not accounted for", Assert.Single(Sketch.Of("Arms.").TwoArms(56, 58).Total(120, "enrolled").Audit("S16")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Viral load showed a 180% decrease.", true)]
    [InlineData("Viral load decreased by 180%.", true)]
    [InlineData("Viral load showed an 80% decrease.", false)]
    [InlineData("Cell counts showed a 180% increase.", false)]
    [InlineData("The groups differed (p=1.3).", true)]
    [InlineData("The groups differed (p=0.03).", false)]
    public void Impossible_values(string sentence, bool off) => Assert.Equal(off, Sketch.Of(sentence).Audit("S18").Any(r => r.Severity == Severity.Error));

    [Fact]
    public void Few_events_make_a_fragile_result() =>
        Assert.Equal(1, Assert.Single(Counts(5, 56, 14, 58, "0.029").Audit("S34")).Recomputed!.Point);

    private static Sketch Ratio(string measure, string estimate, string low, string high, string? p) => Sketch
        .Of($"The treated did better ({measure} {estimate}, 95% CI {low} to {high}{(p is null ? "" : p[0] == '<' ? ", P" + p : ", P=" + p)}).")
        .TwoArms().Outcome("the outcome").Compare(p, measure, estimate, low, high);
}
