using Assay.Statistics;
using Assay.Statistics.Tables;

namespace Assay.Tests.Papers;

/// <summary>
/// Altman, BMJ 1998;317:1309–1312: when the interval of the difference holds zero, that of the number needed to treat
/// runs through infinity.
/// </summary>
public sealed class Altman1998
{
    [Fact]
    public void An_interval_that_holds_zero_runs_through_infinity()
    {
        // The paper's trial: difference 10 %, interval −5 % to 25 %: NNTH 20 to ∞ to NNTB 4.
        var needed = NumberNeeded.Of(0.10, new(-0.05, 0.25), eventIsGood: true);
        Assert.True(needed.ThroughInfinity);
        Assert.Equal("NNTB 10.0 (NNTB 4.0 to ∞ to NNTH 20.0)", needed.ToString());
    }

    [Fact]
    public void An_interval_of_benefit_alone_is_turned_over()
    {
        var needed = NumberNeeded.Of(0.10, new(0.05, 0.25), eventIsGood: true);
        Assert.Equal(new Interval(4, 20), needed.Range);
        Assert.Equal("NNTB 10.0 (4.0 to 20.0)", needed.ToString());
    }

    [Fact]
    public void More_of_a_bad_event_is_harm()
    {
        var needed = NumberNeeded.Of(0.10, new(0.05, 0.25), eventIsGood: false);
        Assert.Equal("NNTH 10.0 (4.0 to 20.0)", needed.ToString());
    }

    [Fact]
    public void A_null_trial_of_twenty_eight_day_deaths()
    {
        // TESTS (2025): 127 of 542 against 132 of 547 died.
        var wald = RiskDifference.Wald(new(127, 542, 132, 547));
        Close.To("-0.006999", wald.Estimate);
        Close.To("-0.057569", wald.Interval.Low);
        Close.To("0.043571", wald.Interval.High);
        var needed = NumberNeeded.Of(wald.Estimate, wald.Interval, eventIsGood: false);
        Assert.Equal("NNTB 142.9 (NNTB 17.4 to ∞ to NNTH 23.0)", needed.ToString());
    }
}
