using Assay.Statistics;
using Assay.Statistics.Proportions;

namespace Assay.Tests.Papers;

/// <summary>Brown and Heathers (2017), doi:10.1177/1948550616673876: means and percentages that whole people can give.</summary>
public sealed class BrownHeathers2017
{
    [Theory]
    [InlineData("5.19", 28, false)]
    [InlineData("3.48", 20, false)]
    [InlineData("5.27", 43, false)]
    [InlineData("3.45", 20, true)]
    public void Means_of_whole_numbers(string mean, int n, bool possible)
    {
        Assert.True(Grim.IsTestable(2, n));
        Assert.Equal(possible, Grim.OfMean(Printed.Of(double.Parse(mean), mean), n).IsPossible);
    }

    [Theory]
    [InlineData("65%", 56, false)]
    [InlineData("64%", 56, true)]
    [InlineData("45%", 57, false)]
    [InlineData("75.0%", 56, true)]
    [InlineData("53.4%", 58, true)]
    public void Percentages_of_whole_people(string percent, int n, bool possible) =>
        Assert.Equal(possible, Grim.OfPercent(Printed.Of(double.Parse(percent.TrimEnd('%')), percent), n).IsPossible);

    [Theory]
    [InlineData("2.71%", 184, 5)]
    [InlineData("30.09%", 206, 62)]
    public void Percentages_that_were_cut_not_rounded(string percent, int n, int count)
    {
        var printed = Printed.Of(double.Parse(percent.TrimEnd('%')), percent);
        Assert.False(Grim.OfPercent(printed, n).IsPossible);
        Assert.Equal((count, count), (Grim.OfTruncatedPercent(printed, n).First, Grim.OfTruncatedPercent(printed, n).Last));
    }
}
