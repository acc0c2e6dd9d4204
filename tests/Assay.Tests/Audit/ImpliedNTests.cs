using Assay.Audit;
using Assay.Reading;
using Assay.Tests.Papers;

namespace Assay.Tests.Audit;

public sealed class ImpliedNTests
{
    private static Sketch Seedlike() => Sketch
        .Of("At 28 days 68% of the treated were alive against 42% of the controls (p=0.003).")
        .TwoArms().Outcome("28-day survival", OutcomeKind.Binary, Polarity.Higher).Result("A1", "68%").Result("A2", "42%").Compare("0.003");

    [Fact]
    public void Two_percentages_and_a_p_imply_a_size_under_each_test()
    {
        var remarks = Seedlike().Audit("S15");
        Assert.Equal(["Pearson chi-square (pooled z)", "unpooled z", "chi-square with Yates' correction", "Fisher's exact test, two-sided"],
            remarks.Select(r => r.Assumptions[0]));
        Band(remarks[0], "62.4356", "64.4926", "66.9319");
        Band(remarks[1], "58.1724", "60.0888", "62.3616");
        Band(remarks[2], "69.9164", "71.9793", "74.4254");
        Assert.Equal((69, 74), (remarks[3].Recomputed!.Low, remarks[3].Recomputed!.High));
        Assert.Equal([60, 65, 66], Designs(remarks[0]));
        Assert.Equal([72, 73, 74], Designs(remarks[2]));
        Assert.Equal([69, 73, 74], Designs(remarks[3]));
        Assert.All(remarks, r => Assert.Equal("per arm", r.Recomputed!.Unit));
        Assert.Equal(Severity.Note, remarks[0].Severity);
    }

    [Fact]
    public void A_p_that_is_a_bound_implies_a_least_size()
    {
        var remark = Assert.Single(Sketch.Of("Response was 68% against 42% in controls (p<0.001).").TwoArms()
            .Outcome("response", OutcomeKind.Binary).Result("A1", "68%").Result("A2", "42%").Compare("<0.001").Audit("S15"));
        Assert.Null(remark.Recomputed!.High);
        Close.To("79.3", remark.Recomputed.Low!.Value);
    }

    [Fact]
    public void Nothing_is_implied_where_a_size_is_stated()
    {
        Assert.Empty(Seedlike().Total(114, "randomised").Audit("S15"));
        Assert.Empty(Sketch.Of("68% of 56 were alive against 42% of 58 (p=0.003).").TwoArms(56, 58)
            .Outcome("survival", OutcomeKind.Binary).Result("A1", "68%").Result("A2", "42%").Compare("0.003").Audit("S15"));
    }

    [Fact]
    public void Mean_percent_changes_are_not_shares_of_people() => Assert.Empty(Sketch
        .Of("The mean loss of body weight was 14.9% against 2.4% with placebo (p<0.001).").TwoArms()
        .Outcome("body weight", OutcomeKind.Unknown).Result("A1", "14.9%").Result("A2", "2.4%").Compare("<0.001").Audit("S15"));

    private static void Band(Remark remark, string low, string point, string high)
    {
        Close.To(low, remark.Recomputed!.Low!.Value);
        Close.To(point, remark.Recomputed.Point!.Value);
        Close.To(high, remark.Recomputed.High!.Value);
    }

    private static IEnumerable<int> Designs(Remark remark) =>
        remark.Inputs.Where(i => i.Key.StartsWith("design", StringComparison.Ordinal)).Select(i => (int)i.Value);
}
