using Assay.Statistics.Proportions;
using Assay.Statistics.Tables;

namespace Assay.Tests.Papers;

/// <summary>
/// Newcombe (1998), Statistics in Medicine 17:873–890, table II, method 10; and 17:857–872 for one proportion, method 3
/// (Wilson) and 5 (Clopper–Pearson). Printed to four decimals.
/// </summary>
public sealed class Newcombe1998
{
    [Theory]
    [InlineData(56, 70, 48, 80, "0.0524", "0.3339")]
    [InlineData(9, 10, 3, 10, "0.1705", "0.8090")]
    [InlineData(6, 7, 2, 7, "0.0582", "0.8062")]
    [InlineData(5, 56, 0, 29, "-0.0381", "0.1926")]
    [InlineData(0, 10, 0, 20, "-0.1611", "0.2775")]
    [InlineData(0, 10, 0, 10, "-0.2775", "0.2775")]
    [InlineData(10, 10, 0, 20, "0.6791", "1.0000")]
    [InlineData(10, 10, 0, 10, "0.6075", "1.0000")]
    public void Hybrid_score_interval(int a, int n1, int c, int n2, string low, string high)
    {
        var interval = RiskDifference.Newcombe(new(a, n1, c, n2)).Interval;
        Close.To(low, interval.Low);
        Close.To(high, interval.High);
    }

    [Theory]
    [InlineData(81, 263, "0.2553", "0.3662")]
    [InlineData(15, 148, "0.0624", "0.1605")]
    [InlineData(0, 20, "0.0000", "0.1611")]
    [InlineData(1, 29, "0.0061", "0.1718")]
    public void Wilson_interval_of_one_proportion(int x, int n, string low, string high)
    {
        var interval = ProportionIntervals.Wilson(x, n);
        Close.To(low, interval.Low);
        Close.To(high, interval.High);
    }

    [Theory]
    [InlineData(81, 263, "0.2527", "0.3676")]
    [InlineData(15, 148, "0.0578", "0.1617")]
    [InlineData(0, 20, "0.0000", "0.1684")]
    [InlineData(1, 29, "0.0009", "0.1776")]
    public void Exact_interval_of_one_proportion(int x, int n, string low, string high)
    {
        var interval = ProportionIntervals.ClopperPearson(x, n);
        Close.To(low, interval.Low);
        Close.To(high, interval.High);
    }
}
