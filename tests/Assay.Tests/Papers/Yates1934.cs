using Assay.Statistics;
using Assay.Statistics.Proportions;
using Assay.Statistics.Tables;

namespace Assay.Tests.Papers;

/// <summary>
/// Pearson (1900), Yates (1934) and Fisher (1935) on counts that published abstracts print, and solved for the size of the
/// arms; the expected numbers were computed with R 4.2.2 and printed to the decimals shown.
/// </summary>
public sealed class Yates1934
{
    [Theory]
    [InlineData(5, 56, 14, 58, "0.029378", "0.053977", "0.043066")]
    [InlineData(18, 56, 34, 58, "0.004546", "0.008061", "0.005186")]
    [InlineData(42, 56, 31, 58, "0.016525", "0.027671", "0.019815")]
    [InlineData(30, 84, 11, 53, "0.062573", "0.094785", "0.084411")]
    [InlineData(4, 36, 12, 40, "0.043718", "0.082736", "0.052775")]
    [InlineData(62, 306, 271, 1976, "0.002539", "0.003371", "0.003939")]
    [InlineData(45, 66, 28, 66, "0.002919", "0.005094", "0.004894")]
    [InlineData(36, 56, 26, 58, "0.037044", "0.057801", "0.040969")]
    public void Three_tests_of_the_same_counts(int a, int n1, int c, int n2, string pearson, string yates, string fisher)
    {
        var table = new TwoByTwo(a, n1, c, n2);
        Close.To(pearson, ContingencyTests.Pearson(table)!.Value.P);
        Close.To(yates, ContingencyTests.Yates(table)!.Value.P);
        Close.To(fisher, FisherExact.TwoSided(table));
    }

    [Fact]
    public void Sizes_that_give_a_p_of_three_thousandths_for_68_against_42_percent()
    {
        Close.To("64.4926", ImpliedSize.Pooled(.68, .42, .003));
        Close.To("62.4356", ImpliedSize.Pooled(.68, .42, .0035));
        Close.To("66.9319", ImpliedSize.Pooled(.68, .42, .0025));
        Close.To("60.0888", ImpliedSize.Unpooled(.68, .42, .003));
        Close.To("58.1724", ImpliedSize.Unpooled(.68, .42, .0035));
        Close.To("62.3616", ImpliedSize.Unpooled(.68, .42, .0025));
        Close.To("71.9793", ImpliedSize.Yates(.68, .42, .003));
        Close.To("69.9164", ImpliedSize.Yates(.68, .42, .0035));
        Close.To("74.4254", ImpliedSize.Yates(.68, .42, .0025));
    }

    [Theory]
    [InlineData(ContingencyTest.Pearson, "60:41:25 65:44:27 66:45:28")]
    [InlineData(ContingencyTest.Yates, "72:49:30 73:50:31 74:50:31")]
    [InlineData(ContingencyTest.Fisher, "69:47:29 73:50:31 74:50:31")]
    public void Whole_designs_that_print_as_68_and_42_percent(ContingencyTest test, string expected) =>
        Assert.Equal(expected, string.Join(' ', WholeDesigns.Find(new(68, 0), new(42, 0), new(.003, 3), test)
            .Select(d => $"{d.PerArm}:{d.Events1}:{d.Events2}")));

    [Fact]
    public void Sizes_at_which_both_percentages_can_be_printed() =>
        Assert.Equal([31, 38, 40, 50, 53, 57, 59, 60, 62, 65, 66, 69, 71, 72, 73, 74, 76, 77, 78, 79, 80],
            WholeDesigns.Attainable(new(68, 0), new(42, 0), 20, 80));
}
