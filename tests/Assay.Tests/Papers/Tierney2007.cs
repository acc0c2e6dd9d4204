using Assay.Statistics.Reported;

namespace Assay.Tests.Papers;

/// <summary>
/// Tierney and others, Trials 2007;8:16, with worked numbers of this project's evidence base: a two-sided P is halved before the
/// quantile, V = d1·d2/(d1 + d2).
/// </summary>
public sealed class Tierney2007
{
    [Theory]
    [InlineData(0.030, 14, 27, "0.489339", "0.25661", "0.93314")]
    [InlineData(0.049, 47, 63, "0.684251", "0.46898", "0.99834")]
    public void Hazard_ratio_from_a_log_rank_p_and_events(double p, int d1, int d2, string ratio, string low, string high)
    {
        var effect = Hazard.FromLogRank(p, d1, d2, benefit: true);
        Close.To(ratio, effect.Estimate);
        Close.To(low, effect.Interval.Low);
        Close.To(high, effect.Interval.High);
    }

    [Fact]
    public void Log_rank_variance_behind_an_interval()
    {
        var found = Hazard.FromInterval(0.99, new(0.77, 1.27));
        Close.To("61.37", found.Variance);
        Close.To("-0.617", found.ObservedLessExpected);
    }

    [Fact]
    public void Hazard_ratio_from_two_survivals_at_one_time() => Close.To("0.459222", Hazard.FromSurvival(0.75, 31 / 58.0));
}
