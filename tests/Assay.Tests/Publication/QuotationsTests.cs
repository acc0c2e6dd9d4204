using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Tests.Publication;

public sealed class QuotationsTests
{
    private static readonly Study study = Web.Papers.Trial.Study!;

    [Fact]
    public void A_claim_is_quoted_the_whole_sentences_it_was_held_against()
    {
        var quotation = Assert.Single(Quotations.Of(Web.Papers.Trial.Digest!.Verdicts[0], study));
        Assert.Equal(4, quotation.Sentence);
        Assert.Equal(["75.0%", "53.4%", "0.030"], quotation.Marks.Select(mark => mark.Of(study.Text)));
    }

    [Fact]
    public void Words_of_two_sentences_give_two_quotations_in_the_order_of_the_source()
    {
        var quotations = Quotations.Of([Web.Papers.In(study.Text, "32.1%"), Web.Papers.In(study.Text, "114")], study);
        Assert.Equal([3, 5], quotations.Select(quotation => quotation.Sentence));
    }

    [Fact]
    public void Words_outside_the_text_are_not_quoted() =>
        Assert.Empty(Quotations.Of([new Passage(study.Text.Length, 5), new Passage(3, 0)], study));

    [Fact]
    public void A_sentence_that_is_cited_whole_is_not_marked_whole()
    {
        var claim = new Verdict(new("x", []), Support.Supported, [], [study.Sentences[0].At], []);
        Assert.Empty(Assert.Single(Quotations.Of(claim, study)).Marks);
    }
}
