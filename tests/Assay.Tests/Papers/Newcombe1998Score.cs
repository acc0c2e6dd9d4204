using Assay.Statistics.Tables;

namespace Assay.Tests.Papers;

/// <summary>Newcombe (1998), Statistics in Medicine 17:873–890, table II: Mee's (method 5) and Miettinen and Nurminen's (method 6) intervals.</summary>
public sealed class Newcombe1998Score
{
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0533, 0.3377, 0.0528, 0.3382)]
    [InlineData(9, 10, 3, 10, 0.1821, 0.8370, 0.1700, 0.8406)]
    [InlineData(5, 56, 0, 29, -0.0313, 0.1926, -0.0326, 0.1933)]
    [InlineData(10, 10, 0, 20, 0.7225, 1.0000, 0.7156, 1.0000)]
    public void Table_two(int a, int n1, int c, int n2, double meeLow, double meeHigh, double low, double high)
    {
        var mee = MiettinenNurminen.Of(new(a, n1, c, n2), corrected: false);
        Assert.Equal((meeLow, meeHigh), (Math.Round(mee.Low, 4), Math.Round(mee.High, 4)));
        var score = MiettinenNurminen.Of(new(a, n1, c, n2));
        Assert.Equal((low, high), (Math.Round(score.Low, 4), Math.Round(score.High, 4)));
    }
}
