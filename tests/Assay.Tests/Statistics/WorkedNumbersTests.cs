using Assay.Statistics;
using Assay.Statistics.Distributions;
using Assay.Statistics.Proportions;
using Assay.Statistics.Reported;
using Assay.Statistics.Tables;
using Assay.Tests.Papers;

namespace Assay.Tests.Statistics;

/// <summary>Worked numbers of the evidence base, on a bare clone.</summary>
public sealed class WorkedNumbersTests
{
    [Theory]
    [InlineData(.8, "0.841621233573")]
    [InlineData(.95, "1.644853626951")]
    [InlineData(.975, "1.959963984540")]
    [InlineData(.9985, "2.967737925342")]
    [InlineData(.999, "3.090232306168")]
    public void Normal_quantiles(double p, string z) => Close.To(z, Normal.Quantile(p));

    [Theory]
    [InlineData(.5, .617075077452)]
    [InlineData(1.96, .0499957902964)]
    [InlineData(4, 6.33424836662e-5)]
    [InlineData(6, 1.97317529008e-9)]
    [InlineData(37, 1.1451142445049154e-299)]
    public void Two_sided_normal_tails_hold_far_out(double z, double p) => Assert.Equal(1, Normal.TwoSided(z) / p, 1e-10);

    [Theory]
    [InlineData(3.841458820694124, 1, .05)]
    [InlineData(5.0870899, 2, .07858731731)]
    [InlineData(27.158464, 5, 5.312880371e-5)]
    public void Chi_square_tails(double x, int df, double p) => Assert.Equal(1, ChiSquare.Upper(x, df) / p, 1e-8);

    [Theory]
    [InlineData(2.33379472, 40, .02471716557)]
    [InlineData(2, 10, .07338803477)]
    [InlineData(-.7745966692, 58, .4417244031)]
    public void Student_tails(double t, int df, double p) => Assert.Equal(1, StudentT.TwoSided(t, df) / p, 1e-8);

    [Theory]
    [InlineData(1, "12.706204736")]
    [InlineData(10, "2.228138852")]
    [InlineData(110, "1.981765282")]
    public void Student_quantiles(int df, string t) => Close.To(t, StudentT.FromTwoSided(.05, df));

    [Fact]
    public void Folds_are_divisions_not_subtractions()
    {
        Close.To("110.00", Fold.PercentOfRise(2.1));
        Close.To("210.00", Fold.PercentOfRiseBy(2.1));
        Close.To("-44.44", Fold.PercentOfFall(1.8));
        Close.To("-50.00", Fold.PercentOfFall(2));
        Close.To("0.647059", Fold.RatioOfRemainders(-45, -15));
    }

    [Fact]
    public void A_25_percent_reduction_is_two_different_things()
    {
        Close.To("13.3", RiskReduction.AsRelative(25, .30).NumberNeeded);
        Close.To("10.0", RiskReduction.AsRelative(25, .40).NumberNeeded);
        Close.To("6.83", RiskReduction.AsRelative(25, .586).NumberNeeded);
        Close.To("0.4395", RiskReduction.AsRelative(25, .586).TreatedRisk);
        Close.To("0.833", RiskReduction.AsAbsolute(25, .30)!.Value.Relative);
        Close.To("0.625", RiskReduction.AsAbsolute(25, .40)!.Value.Relative);
        Close.To("0.427", RiskReduction.AsAbsolute(25, .586)!.Value.Relative);
        Assert.Null(RiskReduction.AsAbsolute(25, .25));
    }

    [Fact]
    public void Effects_of_42_of_56_against_31_of_58()
    {
        var table = new TwoByTwo(42, 56, 31, 58);
        Close.To("1.403226", RiskRatio.Of(table)!.Estimate);
        Close.To("1.056495", RiskRatio.Of(table)!.Interval.Low);
        Close.To("1.863749", RiskRatio.Of(table)!.Interval.High);
        Close.To("2.612903", OddsRatio.Of(table)!.Estimate);
        Close.To("0.039329", RiskDifference.Newcombe(table).Interval.Low);
        Close.To("0.373600", RiskDifference.Newcombe(table).Interval.High);
        Close.To("0.537037", RiskRatio.Of(table.Complement)!.Estimate);
    }

    [Fact]
    public void Empty_cells_get_a_half_and_degenerate_tables_no_ratio()
    {
        var table = new TwoByTwo(0, 20, 4, 20);
        Close.To("-2.4143", OddsRatio.Of(table)!.OnAnalysisScale);
        Close.To("-2.1972", RiskRatio.Of(table)!.OnAnalysisScale);
        Close.To("2.3316", Math.Pow(OddsRatio.Of(table)!.StandardError, 2));
        Assert.Null(RiskRatio.Of(new(0, 20, 0, 30)));
        Assert.Null(OddsRatio.Of(new(20, 20, 30, 30)));
    }

    [Theory]
    [InlineData("75.0%", 1)]
    [InlineData("68%", 0)]
    [InlineData("0·003", 3)]
    [InlineData("3.1e-5", 6)]
    [InlineData("P<0.05", 2)]
    public void Decimals_are_those_of_the_literal(string literal, int decimals) =>
        Assert.Equal(decimals, Printed.Of(1, literal).Decimals);

    [Fact]
    public void Fragility_of_a_published_trial()
    {
        Assert.Equal(5, Fragility.Of(new(45, 66, 28, 66)).Index);
        Assert.Equal(2, Fragility.Of(new(14, 56, 27, 58)).Index);
        Assert.Equal(1, Fragility.Of(new(5, 56, 14, 58)).Index);
    }

    [Theory]
    [InlineData("0.349", "0.149", "0.816", "0.015239")]
    [InlineData("0.99", "0.77", "1.27", "0.937245")]
    [InlineData("0.97", "0.76", "1.24", "0.807313")]
    public void P_behind_published_intervals(string estimate, string low, string high, string p)
    {
        var reported = new ReportedInterval(Print(estimate), Print(low), Print(high), IsRatio: true);
        Close.To(p, reported.P());
        Assert.True(reported.PBox().Contains(reported.P()));
    }

    private static Printed Print(string literal) => Printed.Of(double.Parse(literal), literal);
}
