using Assay.Evaluation;
using Assay.Reading;
using Assay.Reading.Directions;

namespace Assay.Tests.Reading.Directions;

public sealed class DirectionReaderTests
{
    private static readonly DirectionQuestion Pain = new("lidocaine", "placebo", "pain score");

    [Theory]
    [InlineData("Pain score was significantly lower with lidocaine than with placebo (P = 0.01).", Direction.Lower)]
    [InlineData("Pain score was significantly higher with placebo than with lidocaine (P = 0.01).", Direction.Lower)]
    [InlineData("Pain score was significantly higher in the lidocaine group than in the placebo group (P < 0.001).", Direction.Higher)]
    [InlineData("Lidocaine significantly reduced the pain score compared with placebo (P = 0.003).", Direction.Lower)]
    [InlineData("Lidocaine significantly increased the pain score compared with placebo (P = 0.003).", Direction.Higher)]
    [InlineData("Compared with placebo, pain score was significantly reduced by lidocaine (P < 0.05).", Direction.Lower)]
    [InlineData("There was no significant difference in pain score between the groups (P = 0.45).", Direction.NoDifference)]
    [InlineData("Pain score did not differ between lidocaine and placebo.", Direction.NoDifference)]
    [InlineData("Pain score was similar in both groups.", Direction.NoDifference)]
    [InlineData("Pain score tended to be lower with lidocaine than with placebo, but the difference was not significant (P = 0.09).", Direction.NoDifference)]
    [InlineData("Pain score was numerically but not significantly lower with lidocaine (P = 0.21).", Direction.NoDifference)]
    [InlineData("Lidocaine was as effective as placebo for pain score (P = 0.80).", Direction.NoDifference)]
    public void A_statement_answers(string statement, Direction expected) => Assert.Equal(expected, DirectionReader.Of(statement, Pain).Direction);

    [Theory]
    [InlineData("Pain score was significantly lower with lidocaine than with placebo (P = 0.01).")]
    [InlineData("Lidocaine significantly reduced the pain score compared with placebo (P = 0.003).")]
    [InlineData("Pain score was 2.1 with lidocaine and 4.0 with placebo (P < 0.001).")]
    public void Swapping_the_arms_turns_the_answer(string statement)
    {
        var swapped = Pain with { Intervention = Pain.Comparator, Comparator = Pain.Intervention };
        Assert.Equal(Direction.Lower, DirectionReader.Of(statement, Pain).Direction);
        Assert.Equal(Direction.Higher, DirectionReader.Of(statement, swapped).Direction);
    }

    [Fact]
    public void A_letter_stands_for_the_arm_it_was_given()
    {
        var study = Read("Methods: Sixty women had lidocaine (group A) or saline (group B). Results: Pain score was significantly lower in group A than in group B (P = 0.01). Nausea did not differ between the groups (P = 0.7).");
        var reader = new DirectionReader(study);
        var pain = reader.Ask(new("lidocaine", "saline", "pain score"));
        Assert.Equal((Direction.Lower, true), (pain.Direction, pain.Significant));
        Assert.StartsWith("Pain score", pain.At!.Value.Of(study.Text)[(pain.At.Value.Of(study.Text).IndexOf("Pain", StringComparison.Ordinal))..], StringComparison.Ordinal);
        Assert.Equal(Direction.NoDifference, reader.Ask(new("lidocaine", "saline", "nausea")).Direction);
    }

    [Fact]
    public void Nothing_to_go_by_is_unclear()
    {
        var answer = new DirectionReader(Read("")).Ask(Pain);
        Assert.Equal((Direction.Unclear, null, null), (answer.Direction, answer.Significant, answer.At));
    }

    [Fact]
    public void Probabilities_are_shares()
    {
        var answer = DirectionReader.Of("Pain score was lower with lidocaine.", Pain);
        Assert.InRange(answer.Higher + answer.Lower, 0, 1);
        Assert.InRange(answer.Confidence, 1.0 / 3, 1);
    }

    [Fact]
    public void A_comparison_says_whether_significant()
    {
        var study = Read("Methods: We randomly assigned 120 adults to lidocaine or placebo. Results: Mortality did not differ between groups. Hospital stay was significantly shorter with lidocaine than with placebo (p=0.01).");
        Assert.Contains(study.Comparisons, static one => one is { Direction: Direction.NoDifference, Significant: false });
        Assert.Contains(study.Comparisons, static one => one is { Direction: Direction.Lower, Significant: true });
    }

    private static Study Read(string text) => new AbstractReader().Read(GoldArticle.Of("1", "Lidocaine for pain", text));
}
