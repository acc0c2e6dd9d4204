using Assay.Statistics;
using Assay.Statistics.Reported;

namespace Assay.Tests.Papers;

/// <summary>
/// Altman and Bland, BMJ 2011;343:d2090 (interval from P) and d2304 (P from interval). The examples' rounding in print is
/// that of the papers.
/// </summary>
public sealed class AltmanBland2011
{
    [Fact]
    public void Interval_of_a_difference_from_p()
    {
        var effect = IntervalFromP.AltmanBland(17, 0.032, isRatio: false);
        Close.To("2.141", IntervalFromP.AltmanBlandZ(0.032));
        Close.To("7.940", effect.StandardError);
        Close.To("1.4", effect.Interval.Low);
        Close.To("32.6", effect.Interval.High);
    }

    [Fact]
    public void Interval_of_a_ratio_from_p()
    {
        Close.To("2.117", IntervalFromP.AltmanBlandZ(0.034));
        var effect = IntervalFromP.AltmanBland(0.30, 0.034, isRatio: true);
        Close.To("0.10", effect.Interval.Low);
        Close.To("0.91", effect.Interval.High);
    }

    [Fact]
    public void P_of_a_ratio_from_its_interval()
    {
        var ratio = new ReportedInterval(new(0.81, 2), new(0.70, 2), new(0.94, 2), IsRatio: true);
        Close.To("0.075", ratio.StandardError);
        Close.To("-2.80", ratio.Z);
        Close.To("0.005", ratio.ApproximateP());
    }
}
