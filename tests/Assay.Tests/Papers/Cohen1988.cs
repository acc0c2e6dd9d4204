using Assay.Statistics.Planning;

namespace Assay.Tests.Papers;

/// <summary>Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, table 2.4.1, two-sided .05: people in each arm, to the nearest.</summary>
public sealed class Cohen1988
{
    [Theory]
    [InlineData(.2, .80, 393)]
    [InlineData(.5, .80, 64)]
    [InlineData(.8, .80, 26)]
    [InlineData(1.0, .80, 17)]
    [InlineData(.2, .90, 526)]
    [InlineData(.5, .90, 85)]
    [InlineData(.8, .90, 34)]
    public void Size_of_a_t_test(double d, double power, int printed) => Assert.Equal(printed, Math.Round(TwoMeans.Size(d, 1, power, new())));
}
