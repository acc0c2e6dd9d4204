using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Tests.Verification;

/// <summary>One sentence of megabytes, as source or as digest, is set aside with a reason and costs no time to speak of.</summary>
public sealed class HostileSizeTests
{
    private const int Megabytes = 4;
    private const string Short = "Survival was 75% with A and 53% with placebo (p=0.03).";

    public static TheoryData<string> Pieces => ["a", "7", "1% vs 2% ", "(", "(AB) ", "the of and ", "p<0.05, ", "two days and 5 ", "IL-6 "];

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Pieces))]
    public async Task A_claim_of_megabytes_is_not_checkable(string piece) => await Task.Run(() =>
    {
        var article = Of(Short);
        var verdict = Judged(article, new AbstractReader().Read(article), Long(piece));
        Assert.Equal(Support.NotCheckable, verdict.Support);
        Assert.Contains("4000 characters", verdict.Breaches[0].Explanation, StringComparison.Ordinal);
    }, TestContext.Current.CancellationToken);

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Pieces))]
    public async Task A_source_sentence_of_megabytes_is_neither_quoted_nor_held_against_a_claim(string piece) => await Task.Run(() =>
    {
        var text = Long(piece);
        var study = new AbstractReader().Read(Of(Short)) with { Text = text, Sentences = [new Sentence(new Passage(0, text.Length), Role.Results, 1)], Arms = [], Results = [], Outcomes = [], Comparisons = [], Changes = [], Numbers = [] };
        var article = Of(text);
        Assert.Equal("too-long", Assert.IsType<Outcome<Draft>.SetAside>(new ExtractiveDigest().Write(new Brief(article, study, []))).Reason.Code);
        Assert.Equal(Support.NotCheckable, Judged(article, study, Short).Support);
    }, TestContext.Current.CancellationToken);

    [Fact]
    public void A_claim_of_more_than_a_hundred_numbers_is_not_checkable()
    {
        var article = Of(Short);
        var verdict = Judged(article, new AbstractReader().Read(article), string.Concat(Enumerable.Repeat("1% vs 2% ", 60)));
        Assert.Equal(Support.NotCheckable, verdict.Support);
    }

    private static Article Of(string text) => new() { Id = new SourceId("spec", "1"), Title = "A v placebo", Text = text };

    private static string Long(string piece) => string.Concat(Enumerable.Repeat(piece, Megabytes * 1_048_576 / piece.Length));

    private static Verdict Judged(Article article, Study study, string sentence) =>
        new DigestCheck().Check(new Submission(StrangersDigest.Of(article.Id, article.Title, [sentence]), article, study)).Verdicts[0];
}
