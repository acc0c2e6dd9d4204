using Assay.Statistics.Reported;

namespace Assay.Tests.Papers;

/// <summary>Gelman and Carlin (2014), doi:10.1177/1745691614551642: power, sign error and exaggeration.</summary>
public sealed class GelmanCarlin2014
{
    [Theory]
    [InlineData(0.90, "0.0675", "0.139", "6.11")]
    [InlineData(0.75, "0.186", "0.0068", "2.36")]
    public void A_trial_of_standard_error_point_27(double ratio, string power, string typeS, string typeM)
    {
        var at = DesignAnalysis.At(Math.Log(ratio), 0.270864);
        Close.To(power, at.Power);
        Close.To(typeS, at.TypeS);
        Close.To(typeM, at.TypeM);
    }

    // The paper prints an exaggeration of 9.7 from ten thousand simulated studies; in closed form it is 9.5.
    [Fact]
    public void The_papers_first_example()
    {
        var at = DesignAnalysis.At(2, 8.1);
        Close.To("0.06", at.Power);
        Close.To("0.24", at.TypeS);
        Assert.InRange(at.TypeM, 9.4, 9.8);
    }
}
