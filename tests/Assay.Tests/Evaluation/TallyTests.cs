using Assay.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Evaluation;

public sealed class TallyTests
{
    [Theory]
    [InlineData(8, 2, 4, 0.8, 0.666667, 0.727273)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(0, 3, 0, 0, 0, 0)]
    [InlineData(5, 0, 0, 1, 1, 1)]
    public void Precision_recall_and_F1(int hits, int extra, int missed, double precision, double recall, double f1)
    {
        var tally = new Tally(hits, extra, missed);
        Assert.Equal(precision, tally.Precision, 6);
        Assert.Equal(recall, tally.Recall, 6);
        Assert.Equal(f1, tally.F1, 6);
    }

    [Fact]
    public void An_interval_holds_its_figure() => Prop.ForAll(Counts(), static counts =>
    {
        var tally = new Tally(counts[0], counts[1], counts[2]);
        return Holds(tally.PrecisionInterval, tally.Precision) && Holds(tally.RecallInterval, tally.Recall) && Holds(tally.F1Interval, tally.F1);
    }).Hold();

    [Fact]
    public void Micro_sums_and_macro_means()
    {
        var sheet = new TallySheet();
        sheet.Answer("A", "A");
        sheet.Answer("A", "B");
        sheet.Answer("B", "B");
        sheet.Answer("B", null);
        var rows = sheet.Rows();
        Assert.Equal(["micro", "macro", "A", "B"], rows.Select(row => row.Name));
        Assert.Equal(new Tally(2, 1, 2), rows[0].Tally);
        Assert.Equal(((2.0 / 3) + 0.5) / 2, rows[1].F1, 9);
        Assert.Null(rows[1].F1Interval);
    }

    [Fact]
    public void The_worst_come_first_and_the_faultless_are_left_out()
    {
        var worst = WorstDocument.Of([new("b", new(1, 1, 1), ""), new("a", new(5, 0, 0), ""), new("c", new(0, 0, 3), ""), new("d", new(3, 1, 1), "")]);
        Assert.Equal(["c", "b", "d"], worst.Select(document => document.Id));
    }

    private static Arbitrary<int[]> Counts() => Gen.ArrayOf(Gen.Choose(0, 200), 3).ToArbitrary();

    private static bool Holds(Assay.Statistics.Interval interval, double value) => interval.Low <= value + 1e-12 && value <= interval.High + 1e-12;
}
