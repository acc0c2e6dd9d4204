using Assay.Publication;
using Assay.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Publication;

public sealed class StretchesTests
{
    [Fact]
    public void Marks_cut_the_text_and_keep_their_index()
    {
        var stretches = Stretches.Of("75.0% against 53.4%.", [new(14, 5), new(0, 5)]);
        Assert.Equal([("75.0%", 1), (" against ", -1), ("53.4%", 0), (".", -1)], stretches.Select(one => (one.Text, one.Mark)));
    }

    [Fact]
    public void Of_overlapping_marks_the_earlier_wins_and_marks_outside_are_passed_over() =>
        Assert.Equal([("b", -1), ("cd", 0), ("e", -1)],
            Stretches.Of("abcdef", new Passage(1, 4), [new(2, 2), new(3, 2), new(0, 2), new(4, 9)]).Select(one => (one.Text, one.Mark)));

    [Fact]
    public void Whatever_the_marks_the_text_comes_out_unchanged() =>
        Prop.ForAll<string, (int, int)[]>((text, marks) =>
        {
            var clean = text ?? "";
            var passages = marks.Select(mark => new Passage(Math.Abs(mark.Item1 % 50), Math.Abs(mark.Item2 % 20))).ToList();
            return string.Concat(Stretches.Of(clean, passages).Select(one => one.Text)) == clean;
        }).Hold();
}
