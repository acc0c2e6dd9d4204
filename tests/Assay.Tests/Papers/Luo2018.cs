using Assay.Statistics.Conversions;

namespace Assay.Tests.Papers;

/// <summary>Luo and others (2018), doi:10.1177/0962280216669183: weights at the sizes of their examples, worked by hand from the equations.</summary>
public sealed class Luo2018
{
    [Fact]
    public void Symmetric_numbers_give_their_middle_whatever_the_size()
    {
        foreach (var n in new[] { 5.0, 50, 500 })
        {
            Assert.Equal(10, FromQuantiles.MeanOfRange(0, 10, 20, n), 12);
            Assert.Equal(10, FromQuantiles.MeanOfQuartiles(5, 10, 15, n), 12);
            Assert.Equal(10, FromQuantiles.MeanOfFiveNumbers(0, 5, 10, 15, 20, n), 12);
        }
    }

    [Theory]
    [InlineData(16, 0, 10, 40, 10 + (10 * (4.0 / 12)))]
    [InlineData(81, 0, 10, 40, 10 + (10 * (4.0 / 31)))]
    public void Range_is_weighted_by_size(double n, double least, double median, double largest, double mean) =>
        Assert.Equal(mean, FromQuantiles.MeanOfRange(least, median, largest, n), 10);

    [Fact]
    public void Quartiles_are_weighted_by_size() =>
        Assert.Equal((0.739 * 15) + (0.261 * 10), FromQuantiles.MeanOfQuartiles(5, 10, 25, 10), 10);
}
