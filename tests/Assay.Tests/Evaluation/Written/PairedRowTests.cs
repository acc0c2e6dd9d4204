using Assay.Evaluation.Written;

namespace Assay.Tests.Evaluation.Written;

public sealed class PairedRowTests
{
    // 2·(1 + 8)/2^8, and 1 where the halves overlap or nothing differs.
    [Theory]
    [InlineData(7, 1, 0.0703125)]
    [InlineData(4, 4, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 6, 0.03125)]
    public void The_sign_test_is_exact(int first, int second, double p) => Assert.Equal(p, new PairedRow("x", 0, 0, first, second, 3).P, 9);

    [Fact]
    public void Pairs_are_counted_article_by_article()
    {
        var row = PairedRow.Of("words", [(1, 2), (3, 3), (9, 4)]);
        Assert.Equal((1, 1, 1), (row.FirstMore, row.SecondMore, row.Same));
        Assert.Equal(13.0 / 3, row.First, 9);
    }

    [Fact]
    public void An_engine_and_itself_never_differ() => Laws.Hold(FsCheck.Fluent.Prop.ForAll(FsCheck.Fluent.ArbMap.Default.ArbFor<int[]>(), values => PairedRow.Of("x", [.. values.Select(value => ((double)value, (double)value))]) is { P: 1, FirstMore: 0, SecondMore: 0 }));
}
