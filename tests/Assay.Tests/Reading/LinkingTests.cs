using Assay.Reading;

namespace Assay.Tests.Reading;

public sealed class LinkingTests
{
    [Theory]
    [InlineData("Mean pain score was 3.1 in the gabapentin group and 4.6 in the placebo group (P = 0.01).", 3.1, "gabapentin")]
    [InlineData("Mean pain score was 3.1 in the gabapentin group and 4.6 in the placebo group (P = 0.01).", 4.6, "placebo")]
    [InlineData("Nausea occurred in 12.5% of gabapentin patients and 8.1% of pregabalin patients.", 8.1, "pregabalin")]
    [InlineData("Response rates were 41% and 29% in the gabapentin and pregabalin groups, respectively.", 41, "gabapentin")]
    public void A_value_of_a_lone_sentence_goes_to_its_arm(string sentence, double value, string arm)
    {
        var study = Abstracts.Read(sentence);
        var result = Assert.Single(study.Results, result => result.Value.Value.Equals(value));
        Assert.Contains(arm, Assert.Single(study.Arms, one => one.Id == result.Arm).Label, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_result_says_which_rule_linked_it_and_how_sure_it_is()
    {
        var study = Abstracts.Read("Mean pain score was 3.1 in the gabapentin group and 4.6 in the placebo group (P = 0.01).");
        Assert.All(study.Results, static result =>
        {
            Assert.NotEmpty(result.Rule);
            Assert.InRange(result.Confidence, 0, 1);
        });
    }
}
